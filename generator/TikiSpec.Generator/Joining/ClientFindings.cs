using System.Collections.Immutable;
using TikiSpec.Generator.Clients;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Generator.Specs;
using TikiSpec.Model;

namespace TikiSpec.Generator.Joining;

/// <summary>Stage <see cref="StageNames.Report"/>, for clients: what is wrong with a class, with the names in its
/// attribute, and with what they would bring.</summary>
internal static class ClientFindings
{
    public static EquatableList<SpecProblem> Collect(
        ((ImmutableArray<ClientDeclaration> Clients, SpecCatalog Catalog) Wanted, ClientPlan Plan) input,
        CancellationToken cancellationToken
    )
    {
        var ((clients, catalog), plan) = input;
        return clients
            .SelectMany(client => client.Problems)
            .Concat(clients.SelectMany(client => UnknownSpecs(client, catalog)))
            .Concat(plan.Refusals.Select(refusal => AtItsLocation(refusal, clients)))
            .Concat(plan.Problems)
            .ToEquatableList();
    }

    public static EquatableList<SpecProblem> Failed(
        ((ImmutableArray<ClientDeclaration> Clients, SpecCatalog Catalog) Wanted, ClientPlan Plan) input,
        Exception exception
    ) => new([Stages.Failure(StageNames.Report, exception, Locations.Nowhere)]);

    private static SpecProblem AtItsLocation(Refusal refusal, IEnumerable<ClientDeclaration> clients)
    {
        var client = clients.First(client => client.Candidate.FullName == refusal.Client);
        return refusal.Kind.At(client.LocationOf(refusal.Spec), refusal.Arguments.ToArray());
    }

    private static IEnumerable<SpecProblem> UnknownSpecs(ClientDeclaration client, SpecCatalog catalog) =>
        client
            .Mentions.Where(mention => catalog.Find(mention.Name) is null)
            .Select(mention => ClientProblems.UnknownSpec.At(mention.Location, mention.Name, Advice(mention.Name, catalog)));

    private static string Advice(string name, SpecCatalog catalog)
    {
        var forgotten = catalog.UnmarkedNames.FirstOrDefault(file =>
            string.Equals(Path.GetFileNameWithoutExtension(file), name, StringComparison.OrdinalIgnoreCase)
        );
        if (forgotten is not null)
        {
            return $"The file '{forgotten}' is not marked as one: write <AdditionalFiles Include=\"{forgotten}\" TikiSpec=\"true\" />.";
        }

        return catalog.Specs.Count == 0
            ? "The project has no specs: list one as <AdditionalFiles Include=\"petstore.yaml\" TikiSpec=\"true\" />."
            : "There are "
                + string.Join(", ", catalog.Specs.Select(spec => "'" + spec.Name + "'"))
                + "; a document of your own is listed as <AdditionalFiles Include=\"petstore.yaml\" TikiSpec=\"true\" />.";
    }
}
