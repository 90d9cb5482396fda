namespace EconomyPipeline.Economy.Accounts;

/// <summary>What the Klassen typology measures regencies against.</summary>
public enum KlassenReference
{
    /// <summary>Growth and GRDP per capita of the scope itself, in which large regencies weigh more.</summary>
    Scope,

    /// <summary>The plain means of the regencies' growth and GRDP per capita; undefined where one of them is absent.</summary>
    Mean,
}
