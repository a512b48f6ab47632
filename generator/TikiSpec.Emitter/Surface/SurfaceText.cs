using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Surface;

/// <summary>The surface as a text that people review: one declaration or wire fact a line, in an order that only
/// depends on names.</summary>
/// <remarks>
/// Each line says whose it is, so that a line of a diff needs no other to be understood.
/// <code>
/// op Products.ListAsync(ProductListOptions? options = null): ProductPage
/// wire Products.List GET /products
/// wire Products.List ?include = csv of ProductInclude
/// property Product.Price: long &lt;- "price" integer(int64) required
/// enum RequestState.Approved = "approved"
/// converts SkuUpdate.ToV2_1(): V2_1.SkuUpdate
/// alias type Item is Product since 1
/// </code>
/// </remarks>
public static class SurfaceText
{
    public static string Write(ApiSurface surface) => Write(surface, [], CancellationToken.None);

    /// <inheritdoc cref="Write(ApiSurface)"/>
    /// <param name="surface">The spec whose text is written.</param>
    /// <param name="others">The specs beside it in the client, for the methods that lead to them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">The caller no longer wants it: looked at for each operation and
    /// type.</exception>
    public static string Write(ApiSurface surface, IReadOnlyCollection<ApiSurface> others, CancellationToken cancellationToken = default)
    {
        var lines = new List<string>
        {
            $"surface {WireText.Word(surface.Name)} document {WireText.Word(surface.DocumentVersion)} in {surface.Segment}",
        };
        lines.AddRange(
            surface.Servers.Select(
                static (server, index) =>
                    FormattableString.Invariant($"server {index} {WireText.Server(server)} {WireText.Quoted(server.Description ?? "")}")
            )
        );
        lines.AddRange(surface.SecuritySchemes.OrderBy(static scheme => scheme.Name, StringComparer.Ordinal).Select(Scheme));

        lines.AddRange(
            surface.ClientParameters.Select(static parameter =>
                $"client {(parameter.Location == ParameterLocation.Header ? "header " : "?")}{WireText.Word(parameter.WireName)} = "
                + $"{WireText.Of(parameter.Type)}{(parameter.IsRequired ? " required" : "")} -> "
                + $"Parameters[{WireText.Quoted(parameter.WireName)}]"
            )
        );
        foreach (var group in surface.Groups.OrderBy(static group => group.Name, StringComparer.Ordinal))
        {
            foreach (var operation in group.Operations.OrderBy(static operation => operation.MethodName, StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                lines.Add("");
                lines.AddRange(new SurfaceOperation(group.Name, operation).Lines());
            }
        }

        if (WebhooksDeclaration.Of(surface) is { } declaration)
        {
            lines.Add("");
            lines.AddRange(
                surface
                    .Webhooks.Zip(declaration.Readers, (webhook, reader) => SurfaceWebhook.Lines(declaration.Name, webhook, reader))
                    .SelectMany(static one => one)
            );
        }

        foreach (var type in surface.Types.OrderBy(static type => type.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            lines.Add("");
            lines.AddRange(SurfaceType.Lines(type));
        }

        if (SurfaceConversions.Lines(surface, others).ToList() is { Count: > 0 } conversions)
        {
            lines.Add("");
            lines.AddRange(conversions);
        }

        if (surface.Aliases.Count > 0)
        {
            lines.Add("");
            lines.AddRange(surface.Aliases.Select(AliasLine.Of));
        }

        return string.Join("\n", lines) + "\n";
    }

    private static string Scheme(SecuritySchemeModel scheme)
    {
        string?[] facts =
        [
            $"security {WireText.Word(scheme.Name)} {scheme.Kind}",
            scheme.ParameterName is null ? null : $"{scheme.ParameterLocation} {WireText.Word(scheme.ParameterName)}",
            scheme.TokenUrl is null ? null : $"token {WireText.Word(scheme.TokenUrl)}",
            scheme.AuthorizationUrl is null ? null : $"authorization {WireText.Word(scheme.AuthorizationUrl)}",
        ];
        return string.Join(" ", facts.Where(static fact => fact is not null));
    }
}
