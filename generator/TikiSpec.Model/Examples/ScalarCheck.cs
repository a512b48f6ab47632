using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Examples;

/// <summary>Checks the values that have no parts.</summary>
internal static class ScalarCheck
{
    public static void Check(
        TypeRef type,
        IJsonValue value,
        ConstraintsModel? constraints,
        bool isSent,
        string pointer,
        List<ValueViolation> faults
    )
    {
        if (!TypeOf(type).HasType(value))
        {
            faults.Add(WrongType(value, TypeOf(type).Noun, pointer));
            return;
        }

        if (FormatComplaint(type, value.Text, isSent) is { } complaint)
        {
            faults.Add(new ValueViolation(pointer, ValueViolationKind.Format, complaint));
        }
        else if (constraints is not null)
        {
            LimitCheck.CheckScalar(value, constraints, pointer, faults);
        }
    }

    public static ValueViolation WrongType(IJsonValue value, string wanted, string pointer) =>
        new(pointer, ValueViolationKind.WrongType, $"is {JsonTypeName.NounOf(value)}, but {wanted} is expected");

    /// <summary>Separated items are a text themselves.</summary>
    private static ScalarType TypeOf(TypeRef type) => ScalarTable.Find(type) ?? ScalarTable.Find(TypeRef.String)!;

    private static string? FormatComplaint(TypeRef type, string text, bool isSent) =>
        !type.IsSeparated ? TypeOf(type).FindFault(text, isSent)
        : AreItems(type, text) ? null
        : $"is no list of integers with '{type.Separator}' between them";

    private static bool AreItems(TypeRef type, string text) =>
        type.Item!.IsString
        || text.Trim().Length == 0
        || text.Split([type.Separator!], StringSplitOptions.None).All(item => ScalarValue.IsItem(TypeOf(type.Item), item.Trim()));
}
