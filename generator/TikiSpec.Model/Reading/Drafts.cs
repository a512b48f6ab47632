namespace TikiSpec.Model.Reading;

/// <summary>An object whose properties have names and types. What depends on where the type is used is decided when all
/// of these are known: see <see cref="ObjectModels"/>.</summary>
internal sealed record ObjectDraft(string Name, SchemaParts Parts, IReadOnlyList<PropertyDraft> Properties, TypeRef AdditionalType);

/// <summary>A property as it is declared.</summary>
/// <param name="Name">The C# property.</param>
internal sealed record PropertyDraft(string WireName, string Name, SchemaUse Use, TypeRef Type, bool IsRequired)
{
    public bool AllowsNull => Use.AllowsNull;

    /// <inheritdoc cref="PropertyModel.Constant"/>
    public string? Constant { get; init; }

    public bool IsReadOnly { get; } = Use.IsAnywhere(static schema => schema.IsReadOnly);

    public bool IsWriteOnly { get; } = Use.IsAnywhere(static schema => schema.IsWriteOnly);
}

/// <summary>An operation with the types of what is sent and of what comes back. The calls that are made of it depend on
/// what these types are: see <see cref="OperationModels"/>.</summary>
internal sealed record OperationDraft(
    OperationSite Site,
    EquatableList<ParameterModel> Parameters,
    string OptionsName,
    EquatableList<BodyModel> Bodies,
    OperationResponses Responses
)
{
    /// <summary>In the format that we prefer.</summary>
    public BodyModel? Body => Bodies.Count == 0 ? null : Bodies[0];

    /// <summary>x-client-unwrap: the property whose single element is the result, or null.</summary>
    public string? Unwrap => Site.View.Value(ClientKeys.Unwrap)?.Text;
}

/// <summary>What comes back from an operation: all responses, and how the success is read.</summary>
internal sealed record OperationResponses(
    EquatableList<ResponseModel> Declared,
    TypeRef? Result,
    BodyFormat Format,
    OutcomeModel? Outcome,
    HeadersModel? Headers,
    EquatableList<string> Accept,
    StreamModel? Stream
);
