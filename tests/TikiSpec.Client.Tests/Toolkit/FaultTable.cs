using System.Globalization;
using TikiSpec.Emulator.Faults;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>What becomes of kinds of calls (columns) under faults of the emulator (rows). Every fault has a row; a cell
/// <c>-</c> is a fault that such a call cannot have.</summary>
internal sealed class FaultTable(string text)
{
    private static readonly int[] Statuses = [400, 401, 429, 503];

    private readonly string[][] _rows = [.. text.Split('\n').Select(CellsOf)];

    /// <summary>Every fault of the emulator with every kind of call.</summary>
    public TheoryData<string, string> Cells
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var fault in Enum.GetNames<FaultKind>().SelectMany(WithStatuses))
            {
                foreach (var call in _rows[0][1..].Where(call => Expected(fault, call) != "-"))
                    data.Add(fault, call);
            }
            return data;
        }
    }

    /// <summary>A fault as a row names it.</summary>
    public static (FaultKind Kind, int? Status) Read(string fault)
    {
        var words = fault.Split(' ');
        return (Enum.Parse<FaultKind>(words[0]), words.Length == 1 ? null : int.Parse(words[1], CultureInfo.InvariantCulture));
    }

    /// <summary>How a call ends: by the failure that its exception says, or null where it has none.</summary>
    public static async Task<string?> OutcomeAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (ApiException exception)
        {
            return exception.Failure switch
            {
                ApiFailure.Responded => "ans",
                ApiFailure.Refused => "ref",
                ApiFailure.NotSent => "not",
                ApiFailure.Lost => "lost",
                _ => "time",
            };
        }
    }

    /// <summary>Empty where the table does not say.</summary>
    public string Expected(string fault, string call)
    {
        var row = _rows.SingleOrDefault(row => row[0] == fault);
        return row is null ? "" : row[Array.IndexOf(_rows[0], call)];
    }

    private static IEnumerable<string> WithStatuses(string kind) =>
        kind == nameof(FaultKind.Status)
            ? Statuses.Select(status => string.Create(CultureInfo.InvariantCulture, $"{kind} {status}"))
            : [kind];

    private static string[] CellsOf(string line) =>
        line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
