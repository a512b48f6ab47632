using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Rules;

/// <summary>What a rule may ask for besides the kind of a change and its place; a rule takes a change that has all that
/// it asks for.</summary>
[Flags]
public enum Circumstances
{
    None = 0,

    /// <summary>The operation is a webhook.</summary>
    Webhook = 1 << 0,

    /// <summary>The operation is a callback.</summary>
    Callback = 1 << 1,

    /// <summary>The last operation of its path went, too.</summary>
    PathGone = 1 << 2,

    /// <summary>It has a sunset, which is no date.</summary>
    UnreadableSunset = 1 << 3,

    /// <summary>It went before its sunset.</summary>
    BeforeSunset = 1 << 4,

    /// <summary>It was deprecated, and its sunset, if there is one, is over.</summary>
    Retired = 1 << 5,

    /// <summary>The revision names a day.</summary>
    HasSunset = 1 << 6,

    /// <summary>The parameter is a part of the path.</summary>
    InPath = 1 << 7,

    /// <summary>It is the property of a header.</summary>
    InHeader = 1 << 8,

    /// <summary>The parameter stands at the path, for all its operations.</summary>
    Shared = 1 << 9,

    Required = 1 << 10,

    HasDefault = 1 << 11,

    WriteOnly = 1 << 12,

    /// <summary>A name that is required and described nowhere.</summary>
    Undeclared = 1 << 13,

    /// <summary>The object that the property left takes no undeclared properties.</summary>
    FromClosed = 1 << 14,

    /// <summary>The undeclared properties had one schema.</summary>
    WasMap = 1 << 15,

    /// <summary>What is read-only does not travel in a request, what is write-only not in a response.</summary>
    Muted = 1 << 16,

    /// <summary>The value travels as text.</summary>
    AsText = 1 << 17,

    /// <summary>As text, the new type takes all that the old one did.</summary>
    WidensAsText = 1 << 18,

    /// <summary>One side names several types.</summary>
    SeveralTypes = 1 << 19,

    /// <summary>The subschema has optional properties alone.</summary>
    Harmless = 1 << 20,

    /// <summary>The format that came or went is the one that numbers without a format are read as.</summary>
    UsualFormat = 1 << 30,

    /// <summary>Another schema of the choice takes every value of the one that came or went.</summary>
    Covered = 1 << 29,

    /// <summary>The new name of the format says more than the old one, or is one of the old range.</summary>
    NamedNarrower = 1 << 21,

    /// <summary>The new name of the format says less than the old one, or is a range that has it.</summary>
    NamedWider = 1 << 22,

    /// <summary>One of both names is a range.</summary>
    NamedRange = 1 << 23,

    OtherCharset = 1 << 24,

    /// <summary>The status is 2xx.</summary>
    Success = 1 << 25,

    /// <summary>Both documents have a value.</summary>
    BothSides = 1 << 26,

    /// <summary>The address is where tokens are fetched.</summary>
    TokenAddress = 1 << 27,

    /// <summary>It stands at the document's root, for all operations.</summary>
    Global = 1 << 28,
}

/// <summary>Reads the circumstances of a change at one of its places.</summary>
internal static class CircumstanceReader
{
    public static Circumstances Of(Change change, ChangeUse use) => OfPlace(use) | OfKind(change) | OfFacts(change);

    private static Circumstances OfPlace(ChangeUse use) =>
        When(Circumstances.Muted, (use.Modes & UseModes.Muted) != 0)
        | When(Circumstances.AsText, (use.Modes & UseModes.Text) != 0)
        | When(Circumstances.InHeader, use.Where.StartsWith("header ", StringComparison.Ordinal));

    private static Circumstances OfKind(Change change) =>
        change.Kind switch
        {
            ChangeKind.ParameterAdded => When(Circumstances.InPath, change.New == "path"),
            ChangeKind.SunsetUnreadable => Circumstances.UnreadableSunset,
            ChangeKind.AdditionalPropertiesClosed => When(Circumstances.WasMap, change.Old == "of one schema"),
            ChangeKind.TypeGeneralized or ChangeKind.FormatGeneralized => Circumstances.WidensAsText,
            ChangeKind.MediaTypeRenamed => OfNames(change.Old!, change.New!),
            ChangeKind.SecurityComponentFormatChanged => When(Circumstances.BothSides, change.Old is not null && change.New is not null),
            ChangeKind.SecurityComponentUrlChanged => When(
                Circumstances.TokenAddress,
                change.Name!.EndsWith("tokenUrl", StringComparison.Ordinal)
            ),
            >= ChangeKind.SecurityAlternativeAdded and <= ChangeKind.SecurityScopeRemoved => When(
                Circumstances.Global,
                (change.Base.IsPresent ? change.Base : change.Revision).Pointer.StartsWith("/security", StringComparison.Ordinal)
            ),
            _ => Circumstances.None,
        };

    private static Circumstances OfNames(string old, string @new) =>
        When(Circumstances.NamedNarrower, IsNarrower(@new, old))
        | When(Circumstances.NamedWider, IsNarrower(old, @new))
        | When(Circumstances.NamedRange, MediaTypeContract.IsRangeOf(@new, old) || MediaTypeContract.IsRangeOf(old, @new))
        | When(Circumstances.OtherCharset, MediaTypeContract.CharsetOf(old) != MediaTypeContract.CharsetOf(@new));

    private static bool IsNarrower(string name, string than) =>
        name.StartsWith(than + ";", StringComparison.Ordinal) || MediaTypeContract.IsRangeOf(than, name);

    private static Circumstances OfFacts(Change change) =>
        change.Facts switch
        {
            OperationFacts facts => When(Circumstances.Webhook, facts.Role == OperationRole.Webhook)
                | When(Circumstances.Callback, facts.Role == OperationRole.Callback)
                | When(Circumstances.PathGone, facts.IsPathGone)
                | Of(facts.Retirement),
            ParameterFacts facts => When(Circumstances.Required, facts.IsRequired)
                | When(Circumstances.Shared, facts.IsShared)
                | When(Circumstances.HasDefault, facts.HasDefault)
                | Of(facts.Retirement),
            PropertyFacts facts => When(Circumstances.Required, facts.IsRequired)
                | When(Circumstances.HasDefault, facts.HasDefault)
                | When(Circumstances.WriteOnly, facts.IsWriteOnly)
                | When(Circumstances.Undeclared, !facts.IsDeclared)
                | When(Circumstances.FromClosed, facts.IsFromClosed)
                | Of(facts.Retirement),
            BodyFacts facts => When(Circumstances.Required, facts.IsRequired),
            ResponseFacts facts => When(Circumstances.Success, facts.IsSuccess),
            LifecycleFacts facts => When(Circumstances.HasSunset, facts.HasSunset),
            FormatFacts facts => When(Circumstances.UsualFormat, facts.IsUsual),
            ChoiceFacts facts => When(Circumstances.Covered, facts.IsCovered),
            SubschemaFacts facts => When(Circumstances.Harmless, facts.IsHarmless),
            TypeFacts facts => When(Circumstances.WidensAsText, facts.WidensAsText) | When(Circumstances.SeveralTypes, facts.NamesSeveral),
            _ => Circumstances.None,
        };

    private static Circumstances Of(Retirement retirement) =>
        retirement switch
        {
            Retirement.Unreadable => Circumstances.UnreadableSunset,
            Retirement.Early => Circumstances.BeforeSunset,
            Retirement.Due => Circumstances.Retired,
            _ => Circumstances.None,
        };

    private static Circumstances When(Circumstances one, bool holds) => holds ? one : Circumstances.None;
}
