using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.References;

namespace TikiSpec.OpenApi.Walking;

/// <summary>A key that is read, and that has a newer spelling.</summary>
/// <param name="At">The place of its value.</param>
/// <param name="Key">Where it is shown.</param>
/// <param name="Name">The spelling of today.</param>
public sealed record OldSpelling(SpecCursor At, SpecScalar Key, string Name)
{
    /// <summary>As it is written.</summary>
    public string Written => Key.Text;

    private const string OldProperties = "members";

    /// <summary>Those of a document, in the order of the text.</summary>
    public static IEnumerable<OldSpelling> Of(ReferenceResolver references)
    {
        foreach (var step in DocumentWalk.Of(references).Where(static step => step.IsObject))
        {
            var properties = step.At.Mapping!.Properties;
            for (var i = 0; i < properties.Count; i++)
            {
                var isOfSuccessor = step.Expected.Kind == ObjectKind.ClientSuccessor && properties[i].Name == OldProperties;
                if (isOfSuccessor || ClientKeys.IsOldSpelling(properties[i].Key.Text))
                {
                    yield return new OldSpelling(
                        step.At.PropertyAt(i),
                        properties[i].Key,
                        isOfSuccessor ? "properties" : properties[i].Name
                    );
                }
            }
        }
    }
}
