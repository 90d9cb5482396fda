namespace EconomyPipeline.Functions.Access;

/// <summary>Who may call the API: the settings <c>Access__*</c>.</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>SHA-256 of the readers' keys in hexadecimal, separated by commas. Several, so that keys can be rotated.</summary>
    public string ReaderKeyHashes { get; set; } = "";

    /// <summary>As <see cref="ReaderKeyHashes"/>, for those who may upload.</summary>
    public string EditorKeyHashes { get; set; } = "";

    /// <summary>As <see cref="ReaderKeyHashes"/>, for those who may do everything.</summary>
    public string AdministratorKeyHashes { get; set; } = "";

    /// <summary>Whether reading needs no key.</summary>
    public bool PublicReading { get; set; }

    /// <summary>
    /// Whether to believe the platform's sign-in header <c>X-MS-CLIENT-PRINCIPAL</c> and its roles <c>reader</c>,
    /// <c>editor</c>, <c>administrator</c>. Only where App Service authentication is on: elsewhere anybody can send the header.
    /// </summary>
    public bool EntraRoles { get; set; }

    /// <summary>Origins whose pages may read the API, separated by commas, or <c>*</c>; none when empty.</summary>
    public string AllowedOrigins { get; set; } = "";
}
