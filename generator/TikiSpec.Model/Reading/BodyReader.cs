namespace TikiSpec.Model;

/// <summary>Reads the body of a request.</summary>
internal sealed class BodyReader(SpecLibrary library, SchemaReader schemas, ProblemList problems)
{
    public BodyModel? Read(OperationSite site)
    {
        if (library.Follow(site.Node["requestBody"], out var reference) is not { } body)
        {
            return null;
        }

        if (ContentTypes.Choose(body.Mapping("content", problems)) is not { } content)
        {
            return null;
        }

        var format = ContentTypes.FormatOf(content.Name);
        if (format == BodyFormat.Binary)
        {
            problems.Add(SpecProblems.BytesAsTheyAre, content.Key, content.Name);
        }

        return new BodyModel
        {
            ContentType = ContentTypes.ToSend(content.Name),
            Format = format,
            Type = TypeOf(format, content, HintOf(site, reference)),
            IsRequired = body.IsTrue("required"),
            Description = body.Text("description", problems),
        };
    }

    private TypeRef TypeOf(BodyFormat format, SpecProperty content, NameHint hint) => format switch
    {
        BodyFormat.Text => TypeRef.Of(TypeKind.String),
        BodyFormat.Binary => TypeRef.Of(TypeKind.Binary),
        _ => (content.Value as SpecMapping)?["schema"] is { } schema ? schemas.Read(schema, hint) : TypeRef.Any,
    };

    private static NameHint HintOf(OperationSite site, string? reference) =>
        ReferenceName.Of(reference) is { } name ? SharedHint.Of(name, "Body") : new NameHint(site.Name.TypePrefix, "Body");
}
