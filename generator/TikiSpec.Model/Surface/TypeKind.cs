namespace TikiSpec.Model.Surface;

/// <summary>What a value is in C# and on the wire.</summary>
public enum TypeKind
{
    /// <summary>ApiValue: any JSON.</summary>
    Any,
    String,
    Boolean,
    Int32,
    Int64,
    UInt64,

    /// <summary>A JSON number without format or of a decimal one. Money is never a float.</summary>
    Decimal,

    /// <summary>format: double or float.</summary>
    Double,

    /// <summary>RFC 3339 -> DateTimeOffset.</summary>
    DateTime,

    /// <summary>yyyy-MM-dd -> DateOnly.</summary>
    Date,

    /// <summary><c>yyyy-MM-dd HH:mm:ss</c> at UTC+07:00 -> DateTimeOffset.</summary>
    TikiDateTime,

    /// <summary>0/1 -> bool.</summary>
    Flag,

    /// <summary>format: byte, base64 -> byte[].</summary>
    Base64,

    /// <summary>format: base64url -> byte[].</summary>
    Base64Url,

    /// <summary>format: uuid -> Guid.</summary>
    Uuid,

    /// <summary>A string with format: decimal, a number in a text -> decimal.</summary>
    DecimalText,

    /// <summary>A string of separated items -> a list.</summary>
    Csv,

    /// <summary>A string that says which values of an open enum are meant, or are not (<c>in|a,b</c>); parameters
    /// alone.</summary>
    Set,

    /// <summary>An emitted record.</summary>
    Object,

    /// <summary>An emitted struct over a string.</summary>
    OpenEnum,

    /// <summary>An emitted C# enum.</summary>
    ClosedEnum,

    /// <summary>An emitted struct over one of several types.</summary>
    Union,
    List,

    /// <summary>String keys to values.</summary>
    Map,

    /// <summary>A body that is no JSON: bytes as they are.</summary>
    Binary,

    /// <summary>A part of a multipart body with bytes, a name and a type of its own -> ApiFile.</summary>
    File,
}
