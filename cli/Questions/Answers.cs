using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Ml;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Needs;
using EconomyPipeline.Ml.Questions;
using EconomyPipeline.Ml.Scenarios;

namespace EconomyPipeline.Cli.Questions;

/// <summary>Answers to all that was asked, of every scope of which it can be asked.</summary>
internal sealed class Answers(QuestionSet questions, IReadOnlyList<double> levelsPercent)
{
    // Every core indicator on a thousand paths takes minutes; a difference is steady enough on these.
    private const int PathsOfCore = 200;

    private readonly Dictionary<string, InputFinding> unread = new(StringComparer.Ordinal);
    private readonly List<(ScenarioInput File, IReadOnlyList<InputFinding> Findings)> unusable = [];
    private readonly HashSet<string> answered = new(StringComparer.Ordinal);

    public List<ScopedProbability> Probabilities { get; } = [];

    public List<ScopedScenarioEffect> Effects { get; } = [];

    public List<ScopedNeed> Needs { get; } = [];

    public void Ask(Outlook outlook, CancellationToken cancellationToken)
    {
        var scope = outlook.Accounts.Scope;
        foreach (var text in questions.Probabilities)
        {
            if (IsRead(ConditionText.TryParse(text, outlook, out var condition, out var finding), text, finding))
            {
                Probabilities.Add(new ScopedProbability(scope, Probability.Of(outlook, condition!, cancellationToken)));
            }
        }

        foreach (var text in questions.Needs)
        {
            if (IsRead(NeedText.TryParse(text, outlook, out var need, out var finding), text, finding))
            {
                Needs.Add(new ScopedNeed(scope, NeedSolver.Solve(outlook, need!, cancellationToken)));
            }
        }

        foreach (var file in questions.Scenarios)
        {
            var (scenario, findings) = ScenarioReader.Read(file.Json, outlook);
            if (scenario is null)
            {
                unusable.Add((file, findings));
                continue;
            }

            answered.Add(file.Name);
            Effects.AddRange(ScenarioEffects.Of(outlook, scenario, questions.Indicators, levelsPercent, questions.AreIndicatorsChosen ? int.MaxValue : PathsOfCore, cancellationToken)
                .Select(effect => new ScopedScenarioEffect(scope, scenario.Name, effect)));
        }
    }

    /// <summary>What could be asked of no scope.</summary>
    /// <exception cref="CommandFailure">A question could not be read (wrong use), or a scenario not be used (rejected); the findings are on standard error.</exception>
    public void RequireAll()
    {
        var questionsLeft = unread.Where(pair => !answered.Contains(pair.Key)).Select(pair => pair.Value).ToList();
        var filesLeft = unusable.Where(pair => !answered.Contains(pair.File.Name)).DistinctBy(pair => pair.File.Name).ToList();
        foreach (var finding in questionsLeft)
        {
            Console.Error.WriteLine(finding.ToText());
        }

        foreach (var (file, findings) in filesLeft)
        {
            foreach (var finding in findings)
            {
                Console.Error.WriteLine($"{file.Name}: {finding.ToText()}");
            }
        }

        if (questionsLeft.Count > 0)
        {
            throw CommandFailure.WrongUse("Ada pertanyaan yang tidak dapat dibaca / a question cannot be read: docs/scenarios.md");
        }

        if (filesLeft.Count > 0)
        {
            throw CommandFailure.Rejected($"Ditolak / rejected: {string.Join(", ", filesLeft.Select(pair => pair.File.Name))}");
        }
    }

    // What one scope cannot be asked, another may.
    private bool IsRead(bool isRead, string text, InputFinding? finding)
    {
        if (isRead)
        {
            answered.Add(text);
        }
        else
        {
            unread.TryAdd(text, finding!);
        }

        return isRead;
    }
}
