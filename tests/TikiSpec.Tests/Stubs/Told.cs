using System.Collections;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace TikiSpec.Tests.Stubs;

/// <summary>Everything that can be learned of a call from outside: what it throws, with all its causes, drift events,
/// and traces.</summary>
internal sealed partial class Told
{
    public List<string> Texts { get; } = [];

    public static async Task<Told> OfAsync(Func<Action<ApiDriftEvent>, Task> call)
    {
        var told = new Told();
        using var root = new Activity("told").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "TikiSpec",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                // A listener hears the calls of the tests beside this one too.
                if (activity.RootId == root.RootId)
                    told.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        try
        {
            await call(told.Add);
        }
        catch (Exception exception)
        {
            told.Add(exception);
        }
        return told;
    }

    /// <summary>The longest run of the secret's characters that can be read somewhere, in whatever case and however
    /// escaped.</summary>
    public int LongestRunOf(string secret)
    {
        var readable = Texts
            .SelectMany(static text =>
                (string[])[text, Uri.UnescapeDataString(text), System.Net.WebUtility.HtmlDecode(text), Unescaped(text), OfHexadecimal(text)]
            )
            .ToArray();
        for (var length = secret.Length; length > 0; length--)
        {
            for (var start = 0; start + length <= secret.Length; start++)
            {
                var part = secret.AsSpan(start, length);
                foreach (var text in readable)
                {
                    if (text.AsSpan().Contains(part, StringComparison.OrdinalIgnoreCase))
                        return length;
                }
            }
        }
        return 0;
    }

    // Each run of bytes, as the framework and others write them.
    private static string OfHexadecimal(string text) =>
        string.Join(
            '|',
            HexadecimalRuns()
                .Matches(text)
                .Select(static run =>
                    Encoding.Latin1.GetString(Convert.FromHexString(run.Value.Replace("-", "", StringComparison.Ordinal)))
                )
        );

    [GeneratedRegex("(?:[0-9A-Fa-f]{2}-?){4,}(?<!-)")]
    private static partial Regex HexadecimalRuns();

    private static string Unescaped(string text)
    {
        try
        {
            return Regex.Unescape(text);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private void Add(ApiDriftEvent driftEvent) => Texts.Add(driftEvent.ToString());

    private void Add(Activity activity)
    {
        Texts.Add(string.Join('|', activity.TagObjects) + activity.StatusDescription);
        Texts.AddRange(activity.Events.Select(static told => told.Name + string.Join('|', told.Tags)));
    }

    private void Add(Exception exception)
    {
        Texts.AddRange([exception.Message, exception.ToString(), exception.HelpLink ?? ""]);
        if (exception is ApiException failure)
            Texts.AddRange([
                failure.RawBody ?? "",
                failure.Error.ToString(),
                failure.RequestId ?? "",
                failure.OperationId ?? "",
                .. failure.Errors,
                .. failure.Headers.SelectMany(static header => header.Value.Append(header.Key)),
            ]);
        if (exception is ApiJsonException unreadable)
            Texts.AddRange([unreadable.Path, unreadable.Expected, unreadable.Found]);
        foreach (DictionaryEntry entry in exception.Data)
            Texts.AddRange([entry.Key.ToString() ?? "", entry.Value?.ToString() ?? ""]);
        foreach (var cause in exception is AggregateException several ? several.InnerExceptions : [])
            Add(cause);
        if (exception.InnerException is { } inner)
            Add(inner);
    }
}
