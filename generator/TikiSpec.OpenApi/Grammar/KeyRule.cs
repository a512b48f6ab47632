namespace TikiSpec.OpenApi.Grammar;

/// <summary>What the value of a key is.</summary>
/// <param name="Kind">Of the objects that it holds; means nothing where it holds none.</param>
public sealed record KeyRule(ValueShape Shape, ObjectKind Kind)
{
    public static readonly KeyRule Data = new(ValueShape.Data, default);

    public static readonly KeyRule Scalar = new(ValueShape.Scalar, default);

    public static readonly KeyRule Scalars = new(ValueShape.Scalars, default);

    public static readonly KeyRule ScalarMap = new(ValueShape.ScalarMap, default);

    public bool HoldsObjects => Shape >= ValueShape.Object;

    public bool IsOneObject => Shape is ValueShape.Object or ValueShape.ObjectOrFlag;

    /// <summary>The rule for each item of a list, each value of a map.</summary>
    public KeyRule Inner => new(ValueShape.Object, Kind);

    public static KeyRule Object(ObjectKind kind) => new(ValueShape.Object, kind);

    public static KeyRule ObjectOrFlag(ObjectKind kind) => new(ValueShape.ObjectOrFlag, kind);

    public static KeyRule List(ObjectKind kind) => new(ValueShape.List, kind);

    public static KeyRule Map(ObjectKind kind) => new(ValueShape.Map, kind);
}
