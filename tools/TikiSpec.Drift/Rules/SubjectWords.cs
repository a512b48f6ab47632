using System.Text;
using TikiSpec.Drift.Changes;

namespace TikiSpec.Drift.Rules;

/// <summary>How subjects are called in ids and in sentences.</summary>
internal static class SubjectWords
{
    public static readonly Subject[] Schemas =
    [
        Subject.RequestBody,
        Subject.RequestProperty,
        Subject.RequestParameter,
        Subject.RequestParameterProperty,
        Subject.ResponseBody,
        Subject.ResponseProperty,
        Subject.ResponseHeader,
    ];

    public static string Id(Subject subject) =>
        subject switch
        {
            Subject.RequestBody => "request-body",
            Subject.RequestProperty => "request-property",
            Subject.RequestParameter => "request-parameter",
            Subject.RequestParameterProperty => "request-parameter-property",
            Subject.ResponseBody => "response-body",
            Subject.ResponseProperty => "response-property",
            Subject.ResponseHeader => "response-header",
            _ => "api",
        };

    public static string Sentence(Subject subject) => subject is Subject.Document or Subject.Operation ? "" : Id(subject).Replace('-', ' ');

    /// <summary><c>MaxLengthSet</c> to <c>max-length-set</c>.</summary>
    public static string Kebab(ChangeKind kind)
    {
        var words = new StringBuilder();
        foreach (var letter in kind.ToString())
        {
            var isWord = char.IsUpper(letter) && words.Length > 0;
            words.Append(isWord ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
