using System.CommandLine;
using System.CommandLine.Parsing;
using TikiSpec.OpenApi.References;

namespace TikiSpec.Cli.Commands;

/// <summary>What is wrong with how a command was called, in sentences that name what was given and what takes
/// it.</summary>
internal static class WrongUsage
{
    /// <summary>The option takes these words alone.</summary>
    public static void AcceptOnly(this Option<string?> option, params string[] values) => Restrict(option, values);

    /// <inheritdoc cref="AcceptOnly" />
    public static void AcceptOnlyOf(this Option<string> option, params string[] values) => Restrict(option, values);

    /// <summary>A word that stands where a command should, and is none; null where all is well.</summary>
    public static string? OfCommand(IReadOnlyList<string> args, IEnumerable<string> commands)
    {
        if (args is not [var given, ..] || given.StartsWith('-') || commands.Contains(given, StringComparer.Ordinal))
        {
            return null;
        }

        return $"There is no command '{given}'.{Meant(commands, given)}";
    }

    /// <summary>One sentence a mistake.</summary>
    public static IEnumerable<string> Of(ParseResult parsed, IReadOnlyList<string> args) =>
        parsed
            .Errors.Where(error => !IsOfUnmatched(error, parsed))
            .Select(Told)
            .Concat(
                parsed.UnmatchedTokens.Concat(FilesLikeOptions(parsed, args)).Select(token => NotTaken(token, parsed.CommandResult.Command))
            );

    /// <summary>What takes any number of files would take an option that there is not for one of them.</summary>
    private static IEnumerable<string> FilesLikeOptions(ParseResult parsed, IReadOnlyList<string> args) =>
        parsed
            .CommandResult.Children.SelectMany(static result =>
                result is ArgumentResult or OptionResult { Option.Arity.MaximumNumberOfValues: > 1 } ? result.Tokens : []
            )
            .Select(static token => token.Value)
            .Where(value => value.Length > 1 && value[0] == '-' && args.TakeWhile(static arg => arg != "--").Contains(value));

    /// <summary>What the library says of words that have no place, and of a command that it then lacks.</summary>
    private static bool IsOfUnmatched(ParseError error, ParseResult parsed) =>
        error.SymbolResult is CommandResult command
        && parsed.UnmatchedTokens.Any(token => command.Parent is null || error.Message.Contains($"'{token}'", StringComparison.Ordinal));

    private static string NotTaken(string token, Command command)
    {
        if (!token.StartsWith('-'))
        {
            return $"'{command.Name}' takes nothing more, so '{token}' has no place.";
        }

        var options = command.Options.SelectMany(static option => option.Aliases.Append(option.Name));
        return $"'{command.Name}' has no option '{token}'.{Meant(options, token)}";
    }

    private static string Meant(IEnumerable<string> names, string given) =>
        NameSuggestion.Nearest(names, given) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static string Told(ParseError error) =>
        error.SymbolResult switch
        {
            ArgumentResult { Tokens.Count: 0, Parent: CommandResult command, Argument: var missing } =>
                $"'{command.Command.Name}' needs {missing.Name}: {missing.Description}",
            // The library would name the type of .NET that it could not make of it.
            OptionResult { Option: var option, Tokens: [var token] } when option.ValueType != typeof(string) =>
                $"'{token.Value}' is no value of {option.Name}: {option.Description}",
            _ => error.Message,
        };

    private static void Restrict(Option option, string[] values)
    {
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !values.Contains(token.Value, StringComparer.Ordinal)))
            {
                var choice = string.Join(", ", values);
                result.AddError($"'{token.Value}' is no value of {option.Name}, which is one of {choice}.{Meant(values, token.Value)}");
            }
        });
    }
}
