using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Model.Reading;

/// <summary>Reads the body of a request, in each format for which a client can have a type.</summary>
internal sealed class BodyReader(SchemaReader schemas, ProblemList problems)
{
    /// <summary>The body in the format that we prefer first; each of another C# type than those before it.</summary>
    public EquatableList<BodyModel> Read(OperationSite site)
    {
        if (site.View.RequestBody is not { } body || ContentTypes.Choose(body.Content) is not { } preferred)
        {
            return EquatableList<BodyModel>.Empty;
        }

        var bodies = new List<BodyModel> { Read(site, body, preferred, "Body") };
        foreach (var content in body.Content.Where(content => content != preferred))
        {
            var format = ContentTypes.RequestFormatOf(content.Name);
            if (IsWorthAnOverload(format, content.Name) && !bodies.Exists(one => one.Format == format))
            {
                // Nothing is left out that was asked for by its type.
                var other = Read(site, body, content, Suffix(format)) with
                {
                    IsRequired = true,
                };
                if (!bodies.Exists(one => HaveOneType(one, other)))
                {
                    bodies.Add(other);
                }
            }
        }

        return bodies.ToEquatableList();
    }

    private BodyModel Read(OperationSite site, RequestBodyView body, MediaTypeView content, string suffix)
    {
        var format = ContentTypes.RequestFormatOf(content.Name);
        if (format == BodyFormat.Multipart && content.Schema is { } parts)
        {
            schemas.Multipart.Add(parts);
        }

        var type = TypeOf(format, content, HintOf(site, body.Reference, suffix));
        if (format == BodyFormat.Multipart && !type.IsObject)
        {
            // Parts without names are the caller's own.
            (format, type) = (BodyFormat.Binary, TypeRef.Binary);
        }

        if (format == BodyFormat.Binary)
        {
            problems.Add(SpecProblems.BytesAsTheyAre, content.NameAt, content.Name);
        }

        return new BodyModel
        {
            ContentType = ContentTypes.ToSend(content.Name),
            Format = format,
            // Null has no parts: such a body is there or it is not.
            Type = format == BodyFormat.Multipart ? type with { AllowsNull = false } : type,
            Form = format == BodyFormat.Form ? FormOf(content) : EquatableList<FormPropertyModel>.Empty,
            // Names and C# types come when the record is known: see OperationModels.
            Parts = format == BodyFormat.Multipart ? PartTypesOf(content) : EquatableList<PartModel>.Empty,
            IsRequired = body.IsRequired,
            Description = body.Description,
        };
    }

    /// <summary>XML is a content of the caller's in any case, and the same is said in a format that we write.</summary>
    private static bool IsWorthAnOverload(BodyFormat format, string contentType) =>
        format != BodyFormat.Binary || !MediaTypeName.IsXml(contentType);

    /// <summary>Of two that C# cannot tell apart there is one. Any value takes a text as well.</summary>
    private static bool HaveOneType(BodyModel one, BodyModel other) =>
        (one.Format, other.Format) switch
        {
            (BodyFormat.Binary, BodyFormat.Binary) => true,
            (BodyFormat.Binary, _) or (_, BodyFormat.Binary) => false,
            _ => one.Type with { AllowsNull = false } == other.Type with { AllowsNull = false }
                || (one.Type.IsAny && other.Type.IsString)
                || (one.Type.IsString && other.Type.IsAny),
        };

    private static string Suffix(BodyFormat format) =>
        format switch
        {
            BodyFormat.Form => "Form",
            BodyFormat.Multipart => "Parts",
            _ => "Body",
        };

    /// <summary>A property that says nothing of its style is JSON where it is an object, and repeats its name where it
    /// is a list.</summary>
    private static EquatableList<FormPropertyModel> FormOf(MediaTypeView content) =>
        content
            .Encodings.Where(static encoding => encoding.Style is not null || encoding.Explode is not null)
            .Select(static encoding =>
            {
                var style = encoding.Style is "spaceDelimited" or "pipeDelimited" or "deepObject" ? encoding.Style : "form";
                return new FormPropertyModel(encoding.Property, style, encoding.Explode ?? style == "form");
            })
            .ToEquatableList();

    /// <summary>Of several types, or a range, the caller knows which it is.</summary>
    private static EquatableList<PartModel> PartTypesOf(MediaTypeView content) =>
        content
            .Encodings.Where(static encoding =>
                encoding.ContentType is { } type && type.IndexOf('*') < 0 && type.IndexOf(',') < 0 && type.IndexOf('/') > 0
            )
            .Select(static encoding => new PartModel(encoding.Property, "", TypeRef.Any, true, encoding.ContentType))
            .ToEquatableList();

    private TypeRef TypeOf(BodyFormat format, MediaTypeView content, NameHint hint) =>
        format switch
        {
            BodyFormat.Text => TypeRef.String,
            BodyFormat.Binary => TypeRef.Binary,
            _ => content.Schema is { } schema ? schemas.Read(schema, hint) : TypeRef.Any,
        };

    private static NameHint HintOf(OperationSite site, string? reference, string suffix) =>
        ReferenceName.Of(reference) is { } name ? SharedHint.Of(name, suffix) : NameHint.Of(site.Name, suffix);
}
