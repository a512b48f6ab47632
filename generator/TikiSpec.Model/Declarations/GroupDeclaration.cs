namespace TikiSpec.Model.Declarations;

/// <summary>The endpoints of a resource: an interface and a class, and both again for whole responses.</summary>
public sealed record GroupDeclaration
{
    /// <summary>The root's property: <c>Products</c>.</summary>
    public required string Name { get; init; }

    /// <summary>In the order of the operations, the methods that are made of one behind it.</summary>
    public required EquatableList<MethodDeclaration> Methods { get; init; }

    /// <summary>The options, one type for each operation.</summary>
    public required EquatableList<RecordDeclaration> Options { get; init; }

    /// <summary>The records of declared headers, of the operations that have some.</summary>
    public required EquatableList<RecordDeclaration> Headers { get; init; }

    /// <summary><c>ProductsEndpoints</c>.</summary>
    public string Class => ClassOf(Name);

    public string Interface => "I" + Class;

    public string ResponseClass => Class + "WithResponse";

    public string ResponseInterface => Interface + "WithResponse";

    public static GroupDeclaration Of(GroupModel group) =>
        new()
        {
            Name = group.Name,
            Methods = group.Calls.SelectMany(OperationMethods.Of).ToEquatableList(),
            Options = group.Operations.Select(RecordDeclaration.OptionsOf).ToEquatableList(),
            Headers = group
                .Operations.Select(static operation => operation.Headers)
                .OfType<HeadersModel>()
                .Select(RecordDeclaration.HeadersOf)
                .ToEquatableList(),
        };

    public static string ClassOf(string group) => group + "Endpoints";

    /// <summary>The names of all four, which no schema may have.</summary>
    public static IReadOnlyList<string> TypeNamesOf(string group) =>
        [ClassOf(group), ClassOf(group) + "WithResponse", "I" + ClassOf(group), "I" + ClassOf(group) + "WithResponse"];
}
