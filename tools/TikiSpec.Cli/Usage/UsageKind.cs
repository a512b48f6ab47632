namespace TikiSpec.Cli.Usage;

/// <summary>How code uses a thing of a client. The order is that of the file.</summary>
internal enum UsageKind
{
    /// <summary>An operation's method.</summary>
    Call,

    /// <summary>The methods of a group, by a class of the user's own.</summary>
    Implement,

    /// <summary>An object of the type is made.</summary>
    Make,

    /// <summary>A property is given a value.</summary>
    Send,

    /// <summary>A property's value is looked at.</summary>
    Read,

    /// <summary>Named alone: a type, a value of an enum, <c>nameof</c>.</summary>
    Name,

    /// <summary>A value of the type goes on with all that it had, wherever that came from: <c>with</c>, or a
    /// variable that is sent.</summary>
    Copy,

    /// <summary>The type as a whole: serialised, compared, printed, handed to code that is not at hand. What of it is
    /// used cannot be told.</summary>
    Whole,

    /// <summary>Responses as they came: their text, their headers, the body of a failure.</summary>
    Raw,
}
