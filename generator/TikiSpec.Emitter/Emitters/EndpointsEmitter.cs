using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the root of a spec.</summary>
/// <remarks>
/// <code>
/// public sealed partial class TikiEndpoints
/// {
///     internal static readonly ApiDefinition Definition = new("tiki.v2.1") { Servers = [new("https://…",
/// "Production")], Security = [ApiSecurityScheme.ApiKey("tikiApi", ApiKeyLocation.Header, "tiki-api")] };
///
///     internal TikiEndpoints(ApiCaller api)
///     {
///         Products = new ProductsEndpoints(api);
///     }
///
///     public ProductsEndpoints Products { get; }
/// }
/// </code>
/// </remarks>
internal static class EndpointsEmitter
{
    public static CodeFile Emit(EndpointsUnit unit)
    {
        var writer = new SourceWriter();
        var types = new TypeText(unit.Namespace);
        var name = CSharpIdentifier.Of(unit.RootName);
        DocComment.WriteSummary(writer, unit.Title, $"The endpoints of {unit.SpecName}.");
        DocComment.WriteRemarks(writer, XmlText.Paragraphs(unit.Description));
        writer.Line(GeneratedAttributes.GeneratedCode);
        using (writer.Block($"{CodeFile.Access(unit)} sealed partial class {name}"))
        {
            WriteDefinition(writer, unit);
            writer.Gap();
            writer.Line($"private readonly {KnownType.ApiCaller} _api;");
            writer.Gap();
            using (writer.Block($"internal {name}({KnownType.ApiCaller} api)"))
            {
                writer.Line("_api = api;");
                foreach (var group in unit.Groups.Where(static group => !group.IsAlias))
                {
                    writer.Line($"{CSharpIdentifier.Of(group.Name)} = new {types.Named(GroupDeclaration.ClassOf(group.Group))}(api);");
                }
            }

            foreach (var group in unit.Groups)
            {
                writer.Gap();
                if (group.IsAlias)
                {
                    AliasesEmitter.WriteHead(writer, group.Group, ObsoleteKind.Property);
                    writer.Line(
                        $"public {types.Named(GroupDeclaration.ClassOf(group.Before!))} {CSharpIdentifier.Of(group.Name)} => "
                            + $"{CSharpIdentifier.Of(group.Group)}.{AliasGroups.PropertyOf(group.Before!)};"
                    );
                    continue;
                }

                DocComment.WriteSummary(writer, group.Description, $"The endpoints of {group.Name}.");
                writer.Line($"public {types.Named(GroupDeclaration.ClassOf(group.Group))} {CSharpIdentifier.Of(group.Name)} {{ get; }}");
            }

            UndeclaredMethod.Write(writer, "_api.SendUndeclaredAsync");
        }

        return CodeFile.Of(unit, writer);
    }

    private static void WriteDefinition(SourceWriter writer, EndpointsUnit unit)
    {
        using (
            writer.Block($"internal static readonly {KnownType.ApiDefinition} Definition = new({CSharpLiteral.Of(unit.SpecName)})", "};")
        )
        {
            using (writer.Block("Servers =", "],", "["))
            {
                foreach (var server in unit.Servers)
                {
                    writer.Line(ServerText.Of(server) + ",");
                }
            }

            if (unit.RateLimit is { } limit)
            {
                writer.Line(FormattableString.Invariant($"RateLimit = new({limit.Requests}, {limit.Seconds}),"));
            }

            using (writer.Block("Security =", "],", "["))
            {
                foreach (var scheme in unit.SecuritySchemes)
                {
                    writer.Line($"{KnownType.ApiSecurityScheme}.{Scheme(scheme)},");
                }
            }
        }
    }

    private static string Scheme(SecuritySchemeModel scheme)
    {
        var name = CSharpLiteral.Of(scheme.Name);
        return scheme.Kind switch
        {
            SecuritySchemeKind.ApiKey =>
                $"ApiKey({name}, {KnownType.ApiKeyLocation}.{scheme.ParameterLocation ?? ParameterLocation.Header}, "
                    + $"{CSharpLiteral.Of(scheme.ParameterName ?? scheme.Name)})",
            SecuritySchemeKind.Bearer => $"Bearer({name})",
            SecuritySchemeKind.Basic => $"Basic({name})",
            SecuritySchemeKind.OAuth2 => $"OAuth2({name}, {CSharpLiteral.OfNullable(scheme.TokenUrl)})",
            _ => $"Other({name})",
        };
    }
}
