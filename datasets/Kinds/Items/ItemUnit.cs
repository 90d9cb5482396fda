namespace EconomyPipeline.Datasets.Kinds.Items;

/// <summary>The unit in which a measure of an item is kept.</summary>
/// <param name="Name">As observations say it.</param>
/// <param name="Factor">From the unit in which it is written.</param>
internal readonly record struct ItemUnit(string Name, decimal Factor = 1m);
