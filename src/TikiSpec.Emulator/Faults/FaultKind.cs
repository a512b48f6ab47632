namespace TikiSpec.Emulator.Faults;

/// <summary>What goes wrong on purpose.</summary>
public enum FaultKind
{
    /// <summary>Nothing but the delay of <see cref="EmulatorFault.Delay"/>.</summary>
    None,

    /// <summary>An error response with <see cref="EmulatorFault.Status"/>, in the documented envelope. The call is not
    /// carried out.</summary>
    Status,

    /// <summary>The body comes in pieces, over the time of <see cref="EmulatorFault.Duration"/>.</summary>
    SlowBody,

    /// <summary>The connection is cut when the call has arrived. The call is not carried out.</summary>
    CutBeforeCall,

    /// <summary>The call is carried out, then the connection is cut before anything of the response is sent.</summary>
    CutBeforeResponse,

    /// <summary>The connection is cut in the middle of the response's body.</summary>
    CutDuringResponse,

    /// <summary>The connection is cut after the whole response, without a word before.</summary>
    CutAfterResponse,

    /// <summary>The body ends in the middle of its JSON, with a length that fits.</summary>
    MalformedJson,

    /// <summary>A page of HTML that calls itself <c>text/html</c>, as gateways send it. Its status is
    /// <see cref="EmulatorFault.Status"/>, or 200.</summary>
    Html,

    /// <summary>The right body under <c>text/plain</c>.</summary>
    WrongContentType,

    /// <summary>A body that says <c>Content-Encoding: gzip</c> and ends too early.</summary>
    TruncatedGzip,

    /// <summary>A property has another name: <see cref="EmulatorFault.Property"/>, or the first one with a plain
    /// value.</summary>
    RenamedProperty,

    /// <summary>An enumeration has a value that is not documented: in <see cref="EmulatorFault.Property"/>, or the
    /// first one.</summary>
    NewEnumValue,

    /// <summary>A number stands in quotes: <see cref="EmulatorFault.Property"/>, or the first one.</summary>
    NumberAsString,

    /// <summary>The right body under a status that is not documented: <see cref="EmulatorFault.Status"/>, or
    /// 207.</summary>
    UndeclaredStatus,
}
