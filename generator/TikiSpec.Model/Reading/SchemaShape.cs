namespace TikiSpec.Model.Reading;

/// <summary>What a schema describes, before anything about names is decided.</summary>
internal enum SchemaShape
{
    Any,
    Union,
    SeveralTypes,
    UnknownType,
    Object,
    Map,
    List,
    String,
    OpenEnum,
    Integer,
    ClosedEnum,
    Number,
    Boolean,
}
