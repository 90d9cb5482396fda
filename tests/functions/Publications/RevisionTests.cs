using Azure.Data.Tables;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Tests.Publications;

/// <summary>What counts as a revision between two publications.</summary>
public sealed class RevisionTests
{
    [Theory]
    [InlineData(100.0, "final", 101.0, "final", RevisionKind.Revised)]
    [InlineData(null, "final", 101.0, "final", RevisionKind.Added)]
    [InlineData(100.0, "final", null, "final", RevisionKind.Removed)]
    [InlineData(100.0, "preliminary", 100.0, "final", RevisionKind.Status)]
    [InlineData(100.0, "preliminary", 100.00000000001, "final", RevisionKind.Status)]
    public void Figure_that_two_publications_tell_differently_is_a_revision(double? before, string statusBefore, double? after, string status, string kind)
    {
        var revision = Assert.Single(Revision.Between([Row("A", before, statusBefore)], [Row("A", after, status)]));

        Assert.Equal((kind, before, after), (revision.Kind, revision.ValueBefore, revision.Value));
    }

    [Theory]
    [InlineData(100.0, 100.0)]
    [InlineData(100.0, 100.00000000001)]
    [InlineData(0.0, 0.0)]
    [InlineData(null, null)]
    public void Figure_that_both_tell_alike_is_none(double? before, double? after) =>
        Assert.Empty(Revision.Between([Row("A", before, "final")], [Row("A", after, "final")]));

    [Fact]
    public void Rows_of_one_publication_alone_are_added_or_removed_where_they_have_a_value()
    {
        var revisions = Revision.Between([Row("A", 1, "final"), Row("B", null, "final")], [Row("C", 2, "final"), Row("D", null, "final")]);

        Assert.Equal([(RevisionKind.Added, "C"), (RevisionKind.Removed, "A")], revisions.Select(revision => (revision.Kind, revision.Row.GetString("Sector"))));
    }

    [Theory]
    [InlineData(-50.0, -40.0, 20.0)]
    [InlineData(50.0, 60.0, 20.0)]
    [InlineData(0.0, 60.0, null)]
    public void Change_in_percent_is_of_the_size_of_the_earlier_value(double before, double after, double? percent) =>
        Assert.Equal(percent, Revision.Between([Row("A", before, "final")], [Row("A", after, "final")])[0].ChangePercent);

    private static TableEntity Row(string sector, double? value, string status)
    {
        var row = new TableEntity { ["Indicator"] = "grdp", ["Basis"] = "current", ["Region"] = "6301", ["Sector"] = sector, ["Period"] = "2024", ["Status"] = status };
        if (value is { } number)
        {
            row["Value"] = number;
        }

        return row;
    }
}
