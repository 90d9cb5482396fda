using System.Globalization;
using EconomyPipeline.Datasets.WebApi;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Pulls;
using EconomyPipeline.Ml;
using Microsoft.Extensions.Configuration;

namespace EconomyPipeline.Functions.Settings;

/// <summary>The settings of <c>docs/settings.md</c> and what each may hold.</summary>
internal static class KnownSettings
{
    private static readonly string[] Schedules = ["CatchUpSchedule", "RefreshForecastsSchedule", "PullTablesSchedule"];

    private static readonly Dictionary<string, Dictionary<string, Rule>> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        [AccessOptions.Section] = new(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(AccessOptions.ReaderKeyHashes)] = Rule.Anything,
            [nameof(AccessOptions.EditorKeyHashes)] = Rule.Anything,
            [nameof(AccessOptions.AdministratorKeyHashes)] = Rule.Anything,
            [nameof(AccessOptions.PublicReading)] = Rule.Switch,
            [nameof(AccessOptions.EntraRoles)] = Rule.Switch,
            [nameof(AccessOptions.AllowedOrigins)] = new(
                "origins such as 'https://dashboard.example.id', separated by commas, or *", text => text == CrossOrigin.Any || CrossOrigin.Origins(text).All(CrossOrigin.IsOrigin)),
        },
        [BpsOptions.Section] = new(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(BpsOptions.Key)] = new(BpsKey.Form, text => text.Length == 0 || BpsKey.TryParse(text, out _)) { IsSecret = true },
            [nameof(BpsOptions.Tables)] = new(
                "tables such as 'var=104,domain=6301,years=2020-', separated by semicolons, each once",
                text => WebApiTableText.ParseList(text, out var finding) is not null && finding is null),
            [nameof(BpsOptions.Address)] = new("an address that begins with http:// or https://, without a query", BpsOptions.IsAddress),
            [nameof(BpsOptions.RequestsPerMinute)] = Rule.Whole(1, BpsOptions.MaxRequestsPerMinute),
        },
        ["Accounts"] = new(StringComparer.OrdinalIgnoreCase) { ["InterpolatePopulation"] = Rule.Switch },
        [IndicatorOptions.Section] = new(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(IndicatorOptions.LqBasic)] = Rule.Positive,
            [nameof(IndicatorOptions.LqStrong)] = Rule.Positive,
            [nameof(IndicatorOptions.KlassenReference)] = Rule.OneOf(Enum.GetNames<KlassenReference>()),
            [nameof(IndicatorOptions.Seed)] = Rule.Whole(int.MinValue, int.MaxValue),
            [nameof(IndicatorOptions.Permutations)] = Rule.Whole(99, 99_999),
            [nameof(IndicatorOptions.BootstrapDraws)] = Rule.Whole(99, 99_999),
            [nameof(IndicatorOptions.LevelPercent)] = new("a number from 50 to 99.9", text => Decimal(text) is >= 50 and <= 99.9),
        },
        ["Forecast"] = new(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(ForecastOptions.HorizonPeriods)] = Rule.Whole(1, ForecastOptions.MaxHorizonPeriods),
            [nameof(ForecastOptions.Seed)] = Rule.Whole(int.MinValue, int.MaxValue),
            [nameof(ForecastOptions.MaxDegreeOfParallelism)] = new("-1 (as many as there are processors) or a whole number from 1", text => Number(text) is -1 or >= 1),
        },
    };

    /// <summary>Every name, as it stands among app settings.</summary>
    public static IEnumerable<string> Names => Schedules.Concat(Sections.SelectMany(section => section.Value.Keys.Select(key => $"{section.Key}__{key}")));

    /// <summary>One line for every setting that is missing, wrong or unknown.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        foreach (var schedule in Schedules)
        {
            if (configuration[schedule] is not { } text || text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length != 6)
            {
                var found = string.IsNullOrWhiteSpace(configuration[schedule]) ? "is missing" : $"is '{configuration[schedule]}'";
                yield return $"The setting {schedule} {found}. Set a schedule of six fields, seconds first, such as '0 */5 * * * *'.";
            }
        }

        foreach (var problem in Sections.Keys.SelectMany(section => ProblemsOf(section, configuration)))
        {
            yield return problem;
        }
    }

    /// <summary>The same of one section.</summary>
    public static IEnumerable<string> ProblemsOf(string section, IConfiguration configuration)
    {
        var rules = Sections[section];
        foreach (var setting in configuration.GetSection(section).GetChildren())
        {
            if (Problem($"{section}__{setting.Key}", rules.GetValueOrDefault(setting.Key), setting.Value, section, rules.Keys) is { } problem)
            {
                yield return problem;
            }
        }
    }

    private static string? Problem(string name, Rule? rule, string? value, string section, IEnumerable<string> known)
    {
        if (rule is null)
        {
            // A misspelt setting would leave the default in force, and nobody would know.
            return $"The setting {name} is not known. Remove it; there are {string.Join(", ", known.Select(key => $"{section}__{key}"))}.";
        }

        // A secret that is wrong may be another one in its place.
        return value is null || rule.Allows(value) ? null : rule.IsSecret ? $"The setting {name} cannot be read. Set {rule.Expected}." : $"The setting {name} is '{value}'. Set {rule.Expected}.";
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? Decimal(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private sealed record Rule(string Expected, Func<string, bool> Allows)
    {
        public bool IsSecret { get; init; }

        public static Rule Anything { get; } = new("", _ => true);

        public static Rule Switch { get; } = new("true or false", text => bool.TryParse(text, out _));

        public static Rule OneOf(IReadOnlyCollection<string> names) => new(string.Join(" or ", names), text => names.Contains(text, StringComparer.OrdinalIgnoreCase));

        public static Rule Positive { get; } = new("a number above 0", text => Decimal(text) > 0);

        public static Rule Whole(int least, int most) => new(
            $"a whole number from {least} to {most}", text => Number(text) is { } number && number >= least && number <= most);
    }
}
