using System.Globalization;

namespace TikiSpec.Quickstart.Arguments;

/// <summary>Reads the command line: <c>--name value</c> or <c>--name=value</c>.</summary>
internal static class ArgumentReader
{
    /// <exception cref="BadArgumentException">Something cannot be understood; the message says what.</exception>
    public static QuickstartArguments Read(IReadOnlyList<string> args)
    {
        var arguments = new QuickstartArguments();
        for (var i = 0; i < args.Count; i++)
        {
            var parts = args[i].Split('=', 2);
            arguments = parts[0] switch
            {
                "--sku" => arguments with { Sku = Sku(Value(parts, args, ref i)) },
                "--price" => arguments with { Price = Number(parts[0], Value(parts, args, ref i), 1, 1_000_000_000) },
                "--stock" => arguments with { Stock = Number(parts[0], Value(parts, args, ref i), 0, 1_000_000) },
                "--live" when parts.Length == 1 => arguments with { IsLive = true },
                "--help" or "-h" or "-?" when parts.Length == 1 => arguments with { WantsHelp = true },
                _ => throw new BadArgumentException($"'{args[i]}' is not an option."),
            };
        }

        return arguments;
    }

    private static string Value(string[] parts, IReadOnlyList<string> args, ref int index) =>
        parts.Length == 2 ? parts[1]
        : index + 1 < args.Count ? args[++index]
        : throw new BadArgumentException($"{parts[0]} needs a value.");

    private static string Sku(string text) =>
        string.IsNullOrWhiteSpace(text) || text.Length > 64 ? throw new BadArgumentException("--sku needs 1 to 64 characters.") : text;

    private static long Number(string option, string text, long from, long to) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
            ? number
            : throw new BadArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{option} needs a whole number from {from} to {to}, not '{text}'.")
            );
}

/// <summary>The program was started in a way that it cannot follow.</summary>
internal sealed class BadArgumentException(string message) : Exception(message);
