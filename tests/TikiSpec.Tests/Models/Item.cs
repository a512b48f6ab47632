using System.Text.Json;
using System.Text.Json.Serialization;

namespace TikiSpec.Tests.Models;

/// <summary>A record as the generator writes one, by hand, with every kind of member.</summary>
[JsonConverter(typeof(ApiModelConverter<Item>))]
public sealed record Item : IApiModel<Item>
{
    private static readonly JsonPropertyNames Names = new(
        0b11,
        0,
        "item_id",
        "sku",
        "price",
        "rate",
        "active",
        "is_primary",
        "state",
        "created_at",
        "updated_at",
        "day",
        "tags",
        "children",
        "stock",
        "parent",
        "warehouses",
        "photo",
        "anything",
        "kind",
        "id"
    );

    public long ItemId { get; init; }
    public string Sku { get; init; } = "";
    public decimal? Price { get; init; }
    public double? Rate { get; init; }
    public bool? Active { get; init; }
    public bool? IsPrimary { get; init; }
    public ItemState? State { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public DateOnly? Day { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = ApiList.Absent<string>();
    public IReadOnlyList<Item> Children { get; init; } = ApiList.Absent<Item>();
    public IReadOnlyDictionary<string, long> Stock { get; init; } = ApiMap.Absent<long>();
    public Item? Parent { get; init; }
    public IReadOnlyList<long> Warehouses { get; init; } = ApiList.Absent<long>();
    public byte[]? Photo { get; init; }
    public ApiValue Anything { get; init; }
    public ItemKind? Kind { get; init; }
    public ApiProperties AdditionalProperties { get; init; } = ApiProperties.Empty;

    public static Item ReadJson(ref Utf8JsonReader reader, JsonReadContext json)
    {
        var item = new Draft();
        var read = Names.Read(ref reader, json);
        while (read.Next(ref reader, json))
            item.ReadProperty(ref reader, json, ref read);
        return item.Build(read.End(ref reader, json, out _, out _));
    }

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber(Names[0], ItemId);
        writer.WriteString(Names[1], Sku);
        if (Price is { } price)
            writer.WriteNumber(Names[2], price);
        if (Rate is { } rate)
            writer.WriteNumber(Names[3], rate);
        if (Active is { } active)
        {
            writer.WritePropertyName(Names[4]);
            ApiJson.WriteFlag(writer, active);
        }
        if (IsPrimary is { } isPrimary)
            writer.WriteBoolean(Names[5], isPrimary);
        if (State is { } state)
        {
            writer.WritePropertyName(Names[6]);
            state.WriteJson(writer);
        }
        if (CreatedAt is { } createdAt)
        {
            writer.WritePropertyName(Names[7]);
            ApiJson.WriteTikiDateTime(writer, createdAt);
        }
        if (UpdatedAt is { } updatedAt)
        {
            writer.WritePropertyName(Names[8]);
            ApiJson.WriteDateTime(writer, updatedAt);
        }
        if (Day is { } day)
        {
            writer.WritePropertyName(Names[9]);
            ApiJson.WriteDate(writer, day);
        }
        if (!ApiList.IsAbsent(Tags))
        {
            writer.WritePropertyName(Names[10]);
            ApiJson.WriteList(writer, Tags, static (writer, tag) => writer.WriteStringValue(tag));
        }
        if (!ApiList.IsAbsent(Children))
        {
            writer.WritePropertyName(Names[11]);
            ApiJson.WriteList(writer, Children, static (writer, child) => child.WriteJson(writer));
        }
        if (!ApiMap.IsAbsent(Stock))
        {
            writer.WritePropertyName(Names[12]);
            ApiJson.WriteMap(writer, Stock, static (writer, count) => writer.WriteNumberValue(count));
        }
        if (Parent is { } parent)
        {
            writer.WritePropertyName(Names[13]);
            parent.WriteJson(writer);
        }
        if (!ApiList.IsAbsent(Warehouses))
        {
            writer.WritePropertyName(Names[14]);
            ApiJson.WriteCsv(writer, Warehouses, ",");
        }
        if (Photo is { } photo)
            writer.WriteBase64String(Names[15], photo);
        if (!Anything.IsAbsent)
        {
            writer.WritePropertyName(Names[16]);
            ApiJson.WriteValue(writer, Anything);
        }
        if (Kind is { } kind)
            writer.WriteNumber(Names[17], (int)kind);
        AdditionalProperties.WriteTo(writer);
        writer.WriteEndObject();
    }

    public bool Equals(Item? other) => other is not null && ApiModel.ToJson(this) == ApiModel.ToJson(other);

    public override int GetHashCode() => ItemId.GetHashCode();

    private struct Draft()
    {
        private long _itemId;
        private bool _hasId;
        private string _sku = "";
        private decimal? _price;
        private double? _rate;
        private bool? _active;
        private bool? _isPrimary;
        private ItemState? _state;
        private DateTimeOffset? _createdAt;
        private DateTimeOffset? _updatedAt;
        private DateOnly? _day;
        private IReadOnlyList<string> _tags = ApiList.Absent<string>();
        private IReadOnlyList<Item> _children = ApiList.Absent<Item>();
        private IReadOnlyDictionary<string, long> _stock = ApiMap.Absent<long>();
        private Item? _parent;
        private IReadOnlyList<long> _warehouses = ApiList.Absent<long>();
        private byte[]? _photo;
        private ApiValue _anything;
        private ItemKind? _kind;

        public void ReadProperty(ref Utf8JsonReader reader, JsonReadContext json, ref JsonObjectReading read)
        {
            switch (read.Property)
            {
                case 0:
                    _itemId = ApiJson.ReadInt64(ref reader, json);
                    _hasId = true;
                    break;
                case 1:
                    _sku = ApiJson.ReadString(ref reader, json);
                    break;
                case 2:
                    _price = ApiJson.ReadDecimalOrNull(ref reader, json);
                    break;
                case 3:
                    _rate = ApiJson.ReadDoubleOrNull(ref reader, json);
                    break;
                case 4:
                    _active = ApiJson.ReadFlagOrNull(ref reader, json);
                    break;
                case 5:
                    _isPrimary = ApiJson.ReadBooleanOrNull(ref reader, json);
                    break;
                case 6:
                    _state = ApiJson.ReadStructOrNull<ItemState>(ref reader, json);
                    break;
                case 7:
                    _createdAt = read.ReadTikiDateTime(ref reader, json);
                    break;
                case 8:
                    _updatedAt = read.ReadDateTime(ref reader, json);
                    break;
                case 9:
                    _day = read.ReadDate(ref reader, json);
                    break;
                case 10:
                    _tags = ApiJson.ReadList(ref reader, json, ApiJson.ReadString);
                    break;
                case 11:
                    _children = ApiJson.ReadList(ref reader, json, Item.ReadJson);
                    break;
                case 12:
                    _stock = ApiJson.ReadMap(ref reader, json, ApiJson.ReadInt64);
                    break;
                case 13:
                    _parent = ApiJson.ReadOrNull(ref reader, json, Item.ReadJson);
                    break;
                case 14:
                    _warehouses = ApiJson.ReadCsvInt64(ref reader, json, ",");
                    break;
                case 15:
                    _photo = ApiJson.ReadBase64OrNull(ref reader, json);
                    break;
                case 16:
                    _anything = ApiJson.ReadValue(ref reader, json);
                    break;
                case 17:
                    _kind = ApiJson.ReadClosedEnumOrNull<ItemKind>(ref reader, json);
                    break;
                case 18 when _hasId:
                    read.KeepAlias(ref reader, json);
                    break;
                case 18:
                    _itemId = ApiJson.ReadInt64(ref reader, json);
                    read.Came(0);
                    break;
                default:
                    read.Keep(ref reader, json);
                    break;
            }
        }

        public readonly Item Build(ApiProperties additional) =>
            new()
            {
                ItemId = _itemId,
                Sku = _sku,
                Price = _price,
                Rate = _rate,
                Active = _active,
                IsPrimary = _isPrimary,
                State = _state,
                CreatedAt = _createdAt,
                UpdatedAt = _updatedAt,
                Day = _day,
                Tags = _tags,
                Children = _children,
                Stock = _stock,
                Parent = _parent,
                Warehouses = _warehouses,
                Photo = _photo,
                Anything = _anything,
                Kind = _kind,
                AdditionalProperties = additional,
            };
    }
}

public enum ItemKind
{
    None = 0,
    Simple = 1,
    Configurable = 2,
}
