using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TikiSpec.Spec.Tests.Reading;

/// <summary>Reads YAML text with the scalar rules of the YAML 1.2 core schema.</summary>
/// <remarks>Deliberately not the product's own reader: what it got wrong, a test that shares it would get wrong
/// too.</remarks>
internal static partial class NodeReader
{
    public static Node Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Convert(stream.Documents.Single().RootNode, "");
    }

    private static Node Convert(YamlNode node, string pointer) =>
        node switch
        {
            YamlMappingNode map => new(pointer, NodeKind.Map, "", [.. map.Children.Select(child => Property(child, pointer))], []),
            YamlSequenceNode list => new(
                pointer,
                NodeKind.List,
                "",
                [],
                [.. list.Children.Select((child, index) => Convert(child, $"{pointer}/{index}"))]
            ),
            YamlScalarNode scalar => new(pointer, KindOf(scalar), scalar.Value ?? "", [], []),
            _ => throw new YamlException($"{pointer}: neither a map, a list nor a scalar"),
        };

    private static KeyValuePair<string, Node> Property(KeyValuePair<YamlNode, YamlNode> child, string pointer)
    {
        var name = ((YamlScalarNode)child.Key).Value ?? "";
        return new(name, Convert(child.Value, $"{pointer}/{Node.Escape(name)}"));
    }

    private static NodeKind KindOf(YamlScalarNode scalar) =>
        scalar switch
        {
            { Style: not ScalarStyle.Plain } => NodeKind.Text,
            { Value: null or "" or "~" or "null" or "Null" or "NULL" } => NodeKind.Null,
            { Value: "true" or "True" or "TRUE" or "false" or "False" or "FALSE" } => NodeKind.Flag,
            _ => Number().IsMatch(scalar.Value) ? NodeKind.Number : NodeKind.Text,
        };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
