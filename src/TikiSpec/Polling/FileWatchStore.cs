using System.Globalization;
using System.Text;

namespace TikiSpec;

/// <summary>Keeps what a watch waits for in a file of text: a line for each, the time and the id with a tab
/// between.</summary>
/// <remarks>The file is written whole beside itself and then put in its place: a program that ends in the middle leaves
/// the one before.</remarks>
/// <param name="path">The file's path. It is made when something is kept.</param>
public sealed class FileWatchStore(string path) : IWatchStore
{
    /// <inheritdoc />
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">A line is none that was written here; the message has its number.</exception>
    public async Task<IReadOnlyList<WatchedRequest>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return [];
        var lines = await File.ReadAllLinesAsync(path, cancellationToken).ConfigureAwait(false);
        return
        [
            .. lines
                .Select(static (line, index) => (Text: line, Number: index + 1))
                .Where(static line => line.Text.Length > 0)
                .Select(line => Parse(line.Text, line.Number)),
        ];
    }

    /// <inheritdoc />
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task WriteAsync(IReadOnlyList<WatchedRequest> requests, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var text = new StringBuilder();
        foreach (var request in requests)
            text.Append(request.Since.ToString("O", CultureInfo.InvariantCulture)).Append('\t').Append(request.Id).Append('\n');
        // A name of its own: nothing of the user's is called so.
        var next = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllTextAsync(next, text.ToString(), cancellationToken).ConfigureAwait(false);
            File.Move(next, path, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }

    private WatchedRequest Parse(string line, int number)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        return
            tab > 0
            && DateTimeOffset.TryParseExact(
                line.AsSpan(0, tab),
                "O",
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out var since
            )
            ? new WatchedRequest(line[(tab + 1)..], since)
            : throw new FormatException(
                string.Create(CultureInfo.InvariantCulture, $"{path}({number}): this is no line of a watch: a time, a tab, and an id.")
            );
    }
}
