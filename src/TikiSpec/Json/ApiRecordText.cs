using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

/// <summary>What a record with lists says of itself:
/// <c>SkuBatch { Data = [SkuBatchRow { … }, SkuBatchRow { … }] }</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiRecordText
{
    /// <summary>Writes the properties as C# writes those of a record, with the items of lists and the entries of
    /// maps.</summary>
    /// <param name="builder">Takes the text.</param>
    /// <param name="properties">Names and values.</param>
    /// <returns>There are properties.</returns>
    public static bool Print(StringBuilder builder, params (string Name, object? Value)[] properties)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(properties);
        var separator = "";
        foreach (var (name, value) in properties)
        {
            builder.Append(separator).Append(name).Append(" = ");
            Append(builder, value);
            separator = ", ";
        }
        return separator.Length > 0;
    }

    /// <summary>As the other one, of members as <see cref="ApiRecord"/> takes them.</summary>
    /// <param name="builder">Takes the text.</param>
    /// <param name="names">Their names, with commas between them.</param>
    /// <param name="values">Their values.</param>
    /// <returns>There are members.</returns>
    internal static bool Print(StringBuilder builder, string names, object?[] values) => Print(builder, [.. names.Split(',').Zip(values)]);

    private static void Append(StringBuilder builder, object? value)
    {
        switch (value)
        {
            case ComparedValue compared:
                Append(builder, compared.Value);
                break;
            // These are lists as well, and have a text of their own.
            case string or ApiValue or ApiProperties:
                builder.Append(value);
                break;
            case IDictionary map:
                Append(builder, map);
                break;
            case IEnumerable items:
                AppendItems(builder, items);
                break;
            default:
                builder.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    private static void AppendItems(StringBuilder builder, IEnumerable items)
    {
        var separator = "";
        builder.Append('[');
        foreach (var item in items)
        {
            builder.Append(separator);
            Append(builder, item);
            separator = ", ";
        }
        builder.Append(']');
    }

    private static void Append(StringBuilder builder, IDictionary map)
    {
        var separator = "";
        builder.Append('[');
        foreach (DictionaryEntry entry in map)
        {
            builder.Append(separator).Append(entry.Key).Append(": ");
            Append(builder, entry.Value);
            separator = ", ";
        }
        builder.Append(']');
    }
}
