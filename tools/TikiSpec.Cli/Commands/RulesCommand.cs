using System.CommandLine;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Linting;
using TikiSpec.Cli.Output;
using TikiSpec.Drift.Rules;
using TikiSpec.Lint;

namespace TikiSpec.Cli.Commands;

/// <summary><c>tikispec rules</c>: the list, or one explained.</summary>
internal static class RulesCommand
{
    private const string Help = """
        Lists the rules of diff and lint, or explains one.

        Examples:
          tikispec rules
          tikispec rules response-required-property-removed
        """;

    public static Command Create()
    {
        var rule = new Argument<string?>("RULE") { Description = "The rule to explain.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("rules", Help) { rule };
        command.SetAction(parsed => Run(parsed.GetValue(rule), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string? id, TextWriter output)
    {
        if (id is null)
        {
            foreach (var rule in RuleRegistry.All.OrderBy(static rule => rule.Area).ThenBy(static rule => rule.Id, StringComparer.Ordinal))
            {
                output.WriteLine($"{LevelWords.Of(rule.Level), -9}{Word(rule.Area), -11}{rule.Id}");
            }

            foreach (var rule in LintIds.Rules)
            {
                output.WriteLine($"{Word(rule.Recommended), -9}{"lint", -11}{rule.Id}");
            }
        }
        else if (LintIds.Rules.FirstOrDefault(rule => rule.Id == id || rule.DiagnosticId == id) is { } lint)
        {
            Explain(lint, output);
        }
        else
        {
            Explain(RuleRegistry.Find(id) ?? throw new InputException($"There is no rule '{id}'. 'tikispec rules' lists them."), output);
        }

        return ExitCode.Clean;
    }

    private static void Explain(Rule rule, TextWriter output)
    {
        output.WriteLine(rule.Id);
        output.WriteLine("  " + rule.Description);
        output.WriteLine($"  level      {LevelWords.Of(rule.Level)}: {Meaning(rule.Level)}");
        output.WriteLine($"  area       {Word(rule.Area)}");
        output.WriteLine($"  direction  {Word(rule.Direction)}");
        output.WriteLine($"  kinds      {string.Join(", ", rule.Kinds)}");
        if (rule.When != Circumstances.None)
        {
            output.WriteLine($"  when       {Word(rule.When)}");
        }

        if (rule.KnownAs is { } other)
        {
            output.WriteLine($"  oasdiff    {other}");
        }

        output.WriteLine($"  change it  a line '{rule.Id} off' in the file of --severities");
        output.WriteLine(
            $"  suppress   '- rule: {rule.Id}' with pointer, operation or fingerprint, and reason, in the file of --suppressions"
        );
    }

    private static void Explain(LintRule rule, TextWriter output)
    {
        output.WriteLine(rule.Id);
        output.WriteLine("  " + rule.Summary);
        output.WriteLine($"  level      {Word(rule.Recommended)}, in the profile tiki {Word(rule.Level)}");
        output.WriteLine($"  id         {rule.DiagnosticId}");
        output.WriteLine($"  page       generator/docs/rules/{rule.Id}.md");
        output.WriteLine(
            $"  change it  'dotnet_diagnostic.{rule.DiagnosticId}.severity = none' in .globalconfig, "
                + $"or a line '{rule.Id} off' in the file of 'tikispec lint --severities'"
        );
    }

    private static string Meaning(WireLevel level) =>
        level switch
        {
            WireLevel.Breaking => "a client that relied on the base fails",
            WireLevel.Risky => "some clients, or some values, may fail",
            WireLevel.Safe => "a client goes on as before",
            _ => "not told",
        };

    private static string Word<T>(T value)
        where T : Enum => value.ToString().ToLowerInvariant();
}
