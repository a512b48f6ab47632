namespace TikiSpec.Drift;

internal enum ChoiceKind
{
    OneOf,
    AnyOf,
}
