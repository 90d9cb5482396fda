using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Ingest;

/// <summary>Chains that are told of no region enter every scope, and those of a region its scopes alone.</summary>
public sealed class ChainsTests(EmptyPipeline deployment) : IClassFixture<EmptyPipeline>
{
    private const string Output = "region_code,sector_code,year,value,unit,basis\n";

    private readonly Pipeline pipeline = deployment.Pipeline;

    [Fact]
    public async Task Chains_without_a_region_are_measured_in_every_scope_and_leave_with_their_dataset()
    {
        await pipeline.PutAsync("sector-output/two.csv", Output + string.Concat(new[] { ("6401", 3), ("7201", 6) }.Select(one =>
            $"{one.Item1},A,2020,50,billion rupiah,constant-2010\n{one.Item1},B,2020,20,billion rupiah,constant-2010\n{one.Item1},C,2020,10,billion rupiah,constant-2010\n"
            + $"{one.Item1},B.3,2020,12,billion rupiah,constant-2010\n{one.Item1},B.4,2020,8,billion rupiah,constant-2010\n"
            + $"{one.Item1},C.11,2020,{one.Item2},billion rupiah,constant-2010\n{one.Item1},C.15,2020,{10 - one.Item2},billion rupiah,constant-2010\n")));
        await pipeline.DoneAsync();
        Assert.Equal([(null, null)], await ChainsAsync("6400"));

        await pipeline.PutAsync("chains/all.csv", "commodity,name_en,upstream,downstream\nNikel,Nickel,B.3,C.11\n");
        await pipeline.DoneAsync();
        Assert.Equal([("nickel", 0.25)], await ChainsAsync("6400"));
        Assert.Equal([("nickel", 0.5)], await ChainsAsync("7200"));

        await pipeline.PutAsync("chains/one.csv", "commodity,upstream,downstream,region_code\nemas,B.4,C.15,7200\n");
        await pipeline.DoneAsync();
        Assert.Equal([("nickel", 0.25)], await ChainsAsync("6400"));
        Assert.Equal([("emas", 0.5), ("nickel", 0.5)], await ChainsAsync("7200"));

        await pipeline.Service<DatasetAcceptance>().WithdrawAsync(new DatasetId("chains", "all.csv"), "a test", TestContext.Current.CancellationToken);
        await pipeline.DoneAsync();
        Assert.Equal([(null, null)], await ChainsAsync("6400"));
        Assert.Equal([("emas", 0.5)], await ChainsAsync("7200"));
    }

    private async Task<IEnumerable<(string? Other, double? Value)>> ChainsAsync(string scope) =>
        (await pipeline.IndicatorAsync(scope, "downstream-chain", "")).Values.Select(value => (value.Other, value.Value)).ToList();
}
