using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Model.Reading;

/// <summary>Reads the parameters of an operation: those of the path in its order, then the others.</summary>
internal sealed class ParametersReader(SchemaReader schemas, SchemaResolver resolver, ProblemList problems)
{
    public EquatableList<ParameterModel> Read(OperationSite site)
    {
        var placeholders = PathKey.PlaceholdersIn(site.Path).ToList();
        var ordered = site
            .View.Parameters.OrderBy(parameter =>
                parameter.Location == ParameterLocation.Path ? placeholders.IndexOf(parameter.Name) : placeholders.Count
            )
            .ToList();
        var names = new PropertyNames(problems).Assign(site.Name.TypePrefix + "Options", ordered.ConvertAll(Named), PropertyNames.OfRecord);
        return ordered
            .Select((parameter, index) => ReadOne(HintOf(site, parameter, names[index]), parameter, names[index]))
            .ToEquatableList();
    }

    /// <summary>Headers of responses, as properties of a record.</summary>
    public EquatableList<ParameterModel> ReadHeaders(string typeName, List<ParameterView> headers)
    {
        var names = new PropertyNames(problems).Assign(typeName, headers.ConvertAll(Named), PropertyNames.OfRecord);
        return headers
            .Select(
                (header, index) =>
                    ReadOne(new NameHint(typeName, names[index]), header, names[index]) with
                    {
                        IsRequired = false,
                        Preset = null,
                    }
            )
            .ToEquatableList();
    }

    private WantedName Named(ParameterView parameter) =>
        new(parameter.Name, DotnetNames.Read(parameter, problems) ?? VendorNames.OfParameter(parameter), parameter.At);

    /// <summary>What all operations of a path have is called after the path, whichever they are.</summary>
    private static NameHint HintOf(OperationSite site, ParameterView parameter, string name) =>
        parameter.IsShared
            ? new NameHint(OperationNames.WordsOf(site.Path), name) { Whole = OperationNames.OfPath(site.Path) }
            : NameHint.Of(site.Name, name);

    private ParameterModel ReadOne(NameHint own, ParameterView parameter, string name)
    {
        var content = ContentTypes.Choose(parameter.Content);
        var schema = parameter.Schema ?? content?.Schema;
        var hint = ReferenceName.Of(parameter.Reference) is { } shared ? new NameHint("", shared) : own;
        var use = schema is null ? null : schemas.Resolve(schema);
        var type = use is null || ConstantTexts.Of(use, resolver) is not null ? TypeRef.String : schemas.Read(parameter, use, hint);
        var style = content is null ? StyleOf(parameter) : ContentStyleOf(content, type);
        var explode = (content is null || parameter.Has("explode")) && parameter.Explode;
        var form = FormOf(parameter.Location, style, explode, type);
        return new ParameterModel
        {
            WireName = parameter.Name,
            Name = name,
            Location = parameter.Location,
            Type = type,
            IsRequired = parameter.IsRequired,
            Style = style,
            Explode = explode,
            AllowsReserved = parameter.Location is ParameterLocation.Query or ParameterLocation.Path && parameter.AllowsReserved,
            Form = form,
            Preset =
                use is { AllowsNull: false } && parameter.IsRequired && form == ParameterForm.Text
                    ? PresetValues.ConstantOf(use, type, resolver)
                    : null,
            Default = use?.Anywhere(static schema => schema.Default) is { IsNull: false } value ? value.WrittenJson : null,
            Description = parameter.Description ?? use?.Anywhere(static schema => schema.Description),
            Deprecation = DeprecationReader.Read(parameter, problems) ?? (use is null ? null : DeprecationReader.Read(use, problems)),
            Constraints = use is null ? null : ConstraintsReader.Read(use, type),
            Documented = EvidenceReader.ReadDocumented(
                parameter.Extension(ClientKeys.Documented) ?? use?.AtLocation(static schema => schema.Extension(ClientKeys.Documented))
            ),
            Observed = EvidenceReader.ReadObserved(
                parameter.Extension(ClientKeys.Observed) ?? use?.AtLocation(static schema => schema.Extension(ClientKeys.Observed))
            ),
        };
    }

    /// <summary>The parameter's style where its location has it. Space, pipe and deep object are said of lists and
    /// objects alone: a value without parts is written as a form.</summary>
    private static string StyleOf(ParameterView parameter) =>
        (parameter.Location, parameter.Style) switch
        {
            (ParameterLocation.Path, "label" or "matrix") => parameter.Style,
            (ParameterLocation.Path or ParameterLocation.Header, _) => "simple",
            (ParameterLocation.Query, "spaceDelimited" or "pipeDelimited" or "deepObject") => parameter.Style,
            _ => "form",
        };

    private static string ContentStyleOf(MediaTypeView content, TypeRef type) =>
        ContentTypes.FormatOf(content.Name) == BodyFormat.Text && IsScalar(type) ? "text" : "json";

    private static ParameterForm FormOf(ParameterLocation location, string style, bool explode, TypeRef type) =>
        style switch
        {
            "json" => ParameterForm.Json,
            "text" => ParameterForm.Text,
            "label" or "matrix" => ParameterForm.Styled,
            _ when IsScalar(type) => ParameterForm.Text,
            _ when location == ParameterLocation.Header && type is { IsList: true, Item: { } item } && IsScalar(item) => ParameterForm.Text,
            // What a union holds decides whether it is a text or JSON.
            _ when location == ParameterLocation.Query && type is { IsList: true, Item.IsUnion: false } && style != "deepObject" =>
                ParameterForm.List,
            _ when location == ParameterLocation.Query
                    && type is { IsMap: true, Item: { } item }
                    && IsScalar(item)
                    && (explode || style == "deepObject") => ParameterForm.Map,
            _ => ParameterForm.Styled,
        };

    /// <summary>One text, whatever the value.</summary>
    private static bool IsScalar(TypeRef type) => !type.IsAny && !type.IsObject && !type.IsList && !type.IsMap && !type.IsUnion;
}
