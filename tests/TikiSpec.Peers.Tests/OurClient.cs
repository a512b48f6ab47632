using TikiSpec.Model.Reading;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Views;

namespace TikiSpec.Peers.Tests;

/// <summary>What our own generator makes of the specs.</summary>
internal static class OurClient
{
    /// <param name="name">Of one of our specs: <c>tiki.v2.1</c>.</param>
    public static IEnumerable<Call> CallsOf(string name) =>
        SpecReader
            .Read(new SpecText(name, name + ".yaml", Repository.Spec(name)), [])
            .Surface!.Groups.SelectMany(static group => group.Operations)
            .Select(static operation =>
                Call.Of(
                    operation.HttpMethod,
                    operation.Path,
                    operation
                        .Parameters.Where(static parameter => parameter.Location == ParameterLocation.Query)
                        .Select(static parameter => parameter.WireName)
                )
            );
}
