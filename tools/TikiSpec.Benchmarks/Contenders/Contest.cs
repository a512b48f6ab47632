using System.Text.Json.Serialization.Metadata;
using TikiSpec.Benchmarks.Payloads;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>A payload and all who read and write it. Ours is the first.</summary>
internal sealed record Contest(Payload Payload, IReadOnlyList<Contender> Contenders)
{
    public IEnumerable<Contender> Readers => Contenders.Where(static contender => contender.Read is not null);

    public IEnumerable<Contender> Writers => Contenders.Where(static contender => contender.Write is not null);

    public static Contest Of<TDto>(
        Payload payload,
        Type model,
        Contender ours,
        Contender kiota,
        JsonTypeInfo<TDto> type,
        Contender? fastPath,
        params Contender[] nswag
    )
        where TDto : class
    {
        Contender?[] all =
        [
            ours,
            SystemTextJson.SourceGenerated(type),
            fastPath,
            SystemTextJson.Reflected<TDto>(),
            NewtonsoftJson.OnEqualDtos<TDto>(),
            .. nswag,
            kiota,
            Floors.Tokens,
            Floors.Objects(model, payload.Json),
        ];
        return new Contest(payload, [.. all.OfType<Contender>()]);
    }
}
