using System.Text.RegularExpressions;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Reading;

/// <summary>What a section speaks of at a place: labels and the sentences that lead over to something say it, and it
/// holds for the tables and samples below them.</summary>
internal sealed partial class SectionTopic(PageAddress address, PageProfile profile)
{
    private LabelKind _around = LabelKind.Address;
    private LabelKind _partOfError = LabelKind.Other;
    private LabelKind? _next;
    private string? _status;
    private string? _location;
    private bool _isCase;
    private bool _isOfFields;
    private string? _listed;
    private bool _isOfItems;

    public LabelKind About { get; private set; } = LabelKind.Address;

    public bool IsLabelled { get; private set; }

    /// <summary>What the label says of all rows below it (<c>Required attributes</c>); null where it is
    /// silent.</summary>
    public bool? IsMandatory { get; private set; }

    public bool HasBody => address.Method is "POST" or "PUT" or "PATCH";

    /// <summary>A sentence leads over to what comes next.</summary>
    public void Read(string text)
    {
        _next = PageLabel.IsCaption(text) ? PageLabel.InCaption(text, profile) : null;
        _isOfFields = PageLabel.IsCaptionOfFields(text);
        _listed = ListedValues.NameIn(text) ?? _listed;
        _isOfItems = text == "[" || OfItems().IsMatch(text) || (_isOfItems && text != "]");
    }

    /// <summary>A sample that is nothing but the head of a response speaks of the one below it.</summary>
    public void Expect(string status) => _status = status;

    public void Follow(PageLabel label, string text, bool isHeading)
    {
        (_next, _status, _isOfFields) = (null, null, false);
        if (label.Kind == LabelKind.Other)
        {
            return;
        }

        IsLabelled = true;
        _isOfItems = OfItems().IsMatch(text);
        _listed = ListedValues.NameIn(text);
        if (label.IsOfFields && About != LabelKind.Address)
        {
            // Behind `Headers` they are those of what both stand in.
            About =
                // What must be there is told of what is sent.
                label.IsMandatory
                    is not null
                    ? LabelKind.Request
                : About is LabelKind.Header or LabelKind.ResponseHeader ? _around
                : About;
            IsMandatory = label.IsMandatory;
            return;
        }

        if (label is { Kind: LabelKind.Response, IsOfSchema: true, Status: null } && About == LabelKind.Error && !_isCase)
        {
            // Below `404 Not Found` it is the schema of that response.
            return;
        }

        if (IsBodyAlone(text) && About is LabelKind.Header or LabelKind.ResponseHeader && _around is LabelKind.Response or LabelKind.Error)
        {
            About = _around;
        }

        // `Body` alone says which part of what is spoken of.
        if (label is { Kind: LabelKind.Request, IsOfBody: true } && About is LabelKind.Response or LabelKind.Error && IsBodyAlone(text))
        {
            _partOfError = LabelKind.Response;
            return;
        }

        // Inside an error's case `Request body` and `Response body` show the two halves of it.
        if (_isCase && About == LabelKind.Error && !isHeading && label.IsOfBody && label.Kind is LabelKind.Request or LabelKind.Response)
        {
            _partOfError = label.Kind;
            return;
        }

        if (label.Kind is not (LabelKind.Header or LabelKind.ResponseHeader))
        {
            _around = label.Kind;
        }

        (About, _location, _partOfError, IsMandatory) = (label.Kind, label.Location, LabelKind.Other, label.IsMandatory);
        // `404 Not Found` begins no case with a request and a response.
        _isCase = label.Status is null;
    }

    /// <summary>The body is a list, and what comes describes its items.</summary>
    public bool IsOfItems => _isOfItems && About is LabelKind.Response or LabelKind.Request;

    /// <summary>A table or a list comes: a sentence above it may have said of what.</summary>
    public LabelKind TakeTable()
    {
        var about = _isOfFields && About != LabelKind.Error ? LabelKind.Response : About;
        (_next, _isOfFields) = (null, false);
        return about;
    }

    /// <summary>A table of values comes: the property that they are of, or null.</summary>
    public string? TakeListed()
    {
        var listed = _listed;
        _listed = null;
        return listed;
    }

    public SampleUse TakeSample(SampleItem item, bool isOfError)
    {
        var status = item.Status ?? _status;
        var use = status switch
        {
            "-" => SampleUse.Request,
            ['4' or '5', ..] => SampleUse.Error,
            { Length: 3 } => SampleUse.Response,
            _ => UseOf(_next is { } next && About != LabelKind.Error ? next : About, isOfError),
        };
        (_next, _status) = (null, null);
        return use;
    }

    /// <summary>Null for what is a part of a body.</summary>
    public string? LocationOf(ReadRow row, LabelKind about)
    {
        var group = row.Group.ToLowerInvariant();
        if (group.Length == 0 && about is LabelKind.Response or LabelKind.Error or LabelKind.ResponseHeader)
        {
            return null;
        }

        // What the row says goes before what the title of its group says, and that before the label above the table.
        var location = row["in"] is { } own ? LocationOf(own.ToLowerInvariant()) : LocationOf(group);
        var isPlaceholder = address.PlaceholderOf(row.Name) is not null || row.Name == "version";
        // A request without a body has none, whatever the page calls it.
        return location == "body" ? (HasBody ? null : "query")
            : location is not null ? location
            : about == LabelKind.Header && group.Length == 0 ? "header"
            : isPlaceholder ? "path"
            : _location == "path" && address.Values.Count > 0 && !address.Placeholders.Any() ? "path"
            : _location == "body" && HasBody ? null
            : _location == "query" || !HasBody ? "query"
            : null;
    }

    private string? LocationOf(string words) =>
        words.Length == 0 ? null
        : profile.HeaderWords.Any(words.Contains) ? "header"
        : profile.BodyWords.Any(words.Contains) ? "body"
        : profile.QueryWords.Any(words.Contains) ? "query"
        : profile.PathWords.Any(words.Contains) ? "path"
        : null;

    private SampleUse UseOf(LabelKind about, bool isOfError) =>
        about switch
        {
            LabelKind.Error => _partOfError == LabelKind.Request ? SampleUse.Request : SampleUse.Error,
            LabelKind.Response => isOfError ? SampleUse.Error : SampleUse.Response,
            _ when !HasBody => isOfError ? SampleUse.Error : SampleUse.Response,
            _ => SampleUse.Request,
        };

    // `Attributes (array)`, `Type: array · Pet[]`
    [GeneratedRegex(@"^Attributes \(array\b|^Type:\s*array\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfItems();

    private bool IsBodyAlone(string text) => profile.BodyWords.Contains(text.Trim(' ', ':').ToLowerInvariant());
}
