using System.Security;
using System.Xml;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Examples;

/// <summary>A value as XML by the names of its properties. What a document says of XML beyond them is not looked
/// at.</summary>
internal static class XmlText
{
    public static string Of(string name, IJsonValue value)
    {
        var tag = XmlConvert.EncodeLocalName(name);
        var inner = value.Kind switch
        {
            JsonValueKind.Object => string.Concat(value.Properties.Select(static one => Of(one.Key, one.Value))),
            JsonValueKind.Array => string.Concat(value.Items.Select(static item => Of("item", item))),
            _ => SecurityElement.Escape(value.Text),
        };
        return $"<{tag}>{inner}</{tag}>";
    }
}
