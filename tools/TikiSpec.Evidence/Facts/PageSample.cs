using TikiSpec.Evidence.Samples;

namespace TikiSpec.Evidence.Facts;

/// <summary>JSON that a page shows for an operation.</summary>
/// <param name="IsInvalid">It shows a request that is refused.</param>
public sealed record PageSample(int Line, SampleUse Use, bool IsInvalid, SampleText Text);

public enum SampleUse
{
    Request,
    Response,
    Error,
}
