namespace TikiSpec.Drift;

public enum ChoiceKind
{
    OneOf,
    AnyOf,
}
