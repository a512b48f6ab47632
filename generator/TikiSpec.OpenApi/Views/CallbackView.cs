using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>Calls that the server makes to an address that a request named.</summary>
public sealed class CallbackView
{
    internal CallbackView(DocumentView document, SpecCursor key, SpecCursor at)
    {
        Name = key.Name;
        Items = document.MapOf(
            at,
            (expression, item, reference) =>
                item.Mapping is null || ExtensionKey.Is(expression.Name)
                    ? null
                    : new PathItemView(document, item, reference, expression, OperationRole.Callback)
        );
    }

    public string Name { get; }

    /// <summary>By the expression of the address.</summary>
    public IReadOnlyList<PathItemView> Items { get; }
}
