namespace TikiSpec.Drift.Contract;

internal enum ChoiceKind
{
    OneOf,
    AnyOf,
}
