using TikiSpec.Emitter.Json;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the types of a group by the name that it had before.</summary>
/// <remarks>
/// <code>
/// public partial interface IItemsEndpoints : IProductsEndpoints { new IItemsEndpointsWithResponse WithResponse { get; } … }
/// public partial interface IItemsEndpointsWithResponse : IProductsEndpointsWithResponse { }
/// public sealed partial class ItemsEndpoints : ProductsEndpoints, IItemsEndpoints { … }
/// public sealed partial class ItemsEndpointsWithResponse : ProductsEndpointsWithResponse, IItemsEndpointsWithResponse { … }
/// </code>
/// </remarks>
internal static class AliasGroups
{
    /// <summary>The property of a group that leads to it by its old name.</summary>
    public static string PropertyOf(string before) => CSharpIdentifier.Of(before + "Before");

    public static void Write(SourceWriter writer, TypeText types, string access, AliasedGroup group)
    {
        var (old, now) = (GroupDeclaration.ClassOf(group.Name), GroupDeclaration.ClassOf(group.Target));
        var (before, response) = (CSharpIdentifier.Of(old), CSharpIdentifier.Of(old + "WithResponse"));
        WriteHead(writer, "I" + now);
        using (writer.Block($"{access} partial interface I{before} : {types.Named("I" + now)}"))
        {
            writer.Lines(
                $$"""
                /// <summary>The same operations with the whole response: status, headers, raw body.</summary>
                new I{{response}} WithResponse { get; }

                {{types.Named($"I{now}WithResponse")}} {{types.Named("I" + now)}}.WithResponse => WithResponse;
                """
            );
        }

        WriteHead(writer, $"I{now}WithResponse");
        using (writer.Block($"{access} partial interface I{response} : {types.Named($"I{now}WithResponse")}")) { }

        WriteHead(writer, now);
        using (writer.Block($"{access} sealed partial class {before} : {types.Named(now)}, I{before}"))
        {
            writer.Lines(
                $$"""
                internal {{before}}({{KnownType.ApiCaller}} api)
                    : base(api) => WithResponse = new {{response}}(api);

                /// <inheritdoc/>
                public new I{{response}} WithResponse { get; }
                """
            );
        }

        WriteHead(writer, now + "WithResponse");
        using (writer.Block($"{access} sealed partial class {response} : {types.Named(now + "WithResponse")}, I{response}"))
        {
            writer.Lines(
                $$"""
                internal {{response}}({{KnownType.ApiCaller}} api)
                    : base(api) { }
                """
            );
        }

        writer.Gap();
        using (writer.Block($"partial class {CSharpIdentifier.Of(now)}"))
        {
            AliasesEmitter.WriteHead(writer, group.Target, ObsoleteKind.Property);
            writer.Line($"internal {before} {PropertyOf(group.Name)} => new(_api);");
        }
    }

    private static void WriteHead(SourceWriter writer, string target)
    {
        writer.Gap();
        AliasesEmitter.WriteHead(writer, target, ObsoleteKind.Type);
        writer.Line(GeneratedAttributes.GeneratedCode);
    }
}
