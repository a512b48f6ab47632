using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Checking;

/// <summary>An operation as the page and as the spec have it.</summary>
internal sealed record OperationPair(PageOperation Page, OperationView Spec)
{
    /// <summary>With the version, which tells apart what two specs have.</summary>
    public string Name => Page.ToString();

    /// <summary>Where a part of the operation stands that has no place of its own yet.</summary>
    public SpecCursor PlaceOf(string key) => Spec.Value(key)?.At ?? Spec.Key;

    public MediaTypeView? RequestContent => ContentOf(Spec.RequestBody?.Content);

    public MediaTypeView? ResponseContent => ContentOf(Spec.Responses.FirstOrDefault(static response => response.IsSuccess)?.Content);

    public PageFinding Finding(
        PageRule rule,
        int line,
        SpecCursor at,
        string name,
        string text,
        string? subject = null,
        string? place = null
    ) =>
        new()
        {
            Rule = rule,
            Text = text,
            PageLine = line,
            Operations = new EquatableList<string>([Name]),
            Subject = subject ?? name,
            Name = name,
            SpecAt = at,
            Place = place ?? at.Pointer,
        };

    private static MediaTypeView? ContentOf(IReadOnlyList<MediaTypeView>? content) =>
        content?.FirstOrDefault(static media => media.Name.Contains("json", StringComparison.OrdinalIgnoreCase))
        ?? (content is [var first, ..] ? first : null);
}
