namespace TikiSpec.Model.Reading;

/// <summary>Reads the body of a request.</summary>
internal sealed class BodyReader(SchemaReader schemas, ProblemList problems)
{
    public BodyModel? Read(OperationSite site)
    {
        if (site.View.RequestBody is not { } body)
        {
            return null;
        }

        if (ContentTypes.Choose(body.Content) is not { } content)
        {
            return null;
        }

        var format = ContentTypes.RequestFormatOf(content.Name);
        if (format == BodyFormat.Binary)
        {
            problems.Add(SpecProblems.BytesAsTheyAre, content.NameAt, content.Name);
        }

        return new BodyModel
        {
            ContentType = ContentTypes.ToSend(content.Name),
            Format = format,
            Type = TypeOf(format, content, HintOf(site, body.Reference)),
            Form = format == BodyFormat.Form ? FormOf(content) : EquatableList<FormPropertyModel>.Empty,
            IsRequired = body.IsRequired,
            Description = body.Description,
        };
    }

    /// <summary>A property that says nothing of its style is JSON where it is an object, and repeats its name where it is
    /// a list.</summary>
    private static EquatableList<FormPropertyModel> FormOf(MediaTypeView content) =>
        content
            .Encodings.Where(static encoding => encoding.Style is not null || encoding.Explode is not null)
            .Select(static encoding =>
            {
                var style = encoding.Style is "spaceDelimited" or "pipeDelimited" or "deepObject" ? encoding.Style : "form";
                return new FormPropertyModel(encoding.Property, style, encoding.Explode ?? style == "form");
            })
            .ToEquatableList();

    private TypeRef TypeOf(BodyFormat format, MediaTypeView content, NameHint hint) =>
        format switch
        {
            BodyFormat.Text => TypeRef.String,
            BodyFormat.Binary => TypeRef.Binary,
            _ => content.Schema is { } schema ? schemas.Read(schema, hint) : TypeRef.Any,
        };

    private static NameHint HintOf(OperationSite site, string? reference) =>
        ReferenceName.Of(reference) is { } name ? SharedHint.Of(name, "Body") : new NameHint(site.Name.TypePrefix, "Body");
}
