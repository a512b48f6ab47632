namespace TikiSpec.Model.Naming;

/// <summary>The names that documents give for other tools, as far as their makers document them: they count after our
/// own key, and before a name that is made up.</summary>
internal static class VendorNames
{
    private static readonly string[] OfMethods = ["x-speakeasy-name-override", "x-fern-sdk-method-name"];
    private static readonly string[] OfGroups = ["x-speakeasy-group", "x-fern-sdk-group-name"];
    private static readonly string[] OfProperties = ["x-ms-client-name", "x-speakeasy-name-override", "x-fern-property-name"];
    private static readonly string[] OfParameters = ["x-ms-client-name", "x-speakeasy-name-override", "x-fern-parameter-name"];
    private static readonly string[] OfTypes = ["x-ms-client-name", "x-speakeasy-name-override", "x-fern-type-name"];

    public static string? OfMethod(OperationView operation) => First(operation, OfMethods);

    public static string? OfGroup(OperationView operation) => First(operation, OfGroups);

    public static string? OfProperty(SchemaView schema) => First(schema, OfProperties);

    public static string? OfParameter(ParameterView parameter) => First(parameter, OfParameters);

    /// <summary>The type of a component.</summary>
    public static string? OfType(SchemaView schema) => First(schema, OfTypes);

    /// <summary>What is a list of words is one name.</summary>
    private static string? First(ObjectView view, string[] keys) =>
        view.HasExtensions
            ? keys.Select(view.Value)
                .OfType<ValueView>()
                .Select(static given => string.Concat(given.Texts.Select(PascalName.Of)))
                .FirstOrDefault(static name => name.Length > 0 && PascalName.IsIdentifier(name))
            : null;
}
