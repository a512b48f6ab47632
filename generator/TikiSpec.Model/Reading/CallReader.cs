namespace TikiSpec.Model.Reading;

/// <summary>Reads the extensions that add calls to an operation: unwrapping, paging, batches, waiting.</summary>
internal sealed class CallReader(IReadOnlyDictionary<string, TypeModel> types, ProblemList problems)
{
    private readonly PropertyPath _properties = new(types);

    public IReadOnlyList<ReadOperation> Read(IReadOnlyList<ReadOperation> operations)
    {
        var methods = new HashSet<string>(
            operations.Select(operation => FullName(operation.Site, operation.Site.Name.Method)),
            StringComparer.OrdinalIgnoreCase
        );
        return operations
            .Select(operation => new ReadOperation(operation.Site, Read(operation.Site, operation.Operation, methods)))
            .ToList();
    }

    private OperationModel Read(OperationSite site, OperationModel operation, HashSet<string> methods)
    {
        operation = operation with { Result = Unwrapped(operation) };
        return operation with
        {
            Pagination = Extension(
                site,
                ClientKeys.Pagination,
                node => new PaginationReader(_properties, problems).Read(node, operation),
                pagination => pagination.MethodName,
                methods
            ),
            Batch = Extension(
                site,
                ClientKeys.Batch,
                node => new BatchReader(_properties, problems).Read(node, operation),
                batch => batch.MethodName,
                methods
            ),
            Poll = Extension(
                site,
                ClientKeys.Poll,
                node => new PollReader(_properties, problems).Read(node, operation),
                poll => poll.MethodName,
                methods
            ),
        };
    }

    /// <summary>The element of the unwrapped property; the result as it is declared where it has no such property, as
    /// both may arrive.</summary>
    private TypeRef? Unwrapped(OperationModel operation)
    {
        if (operation.Unwrap is null || _properties.Find(operation.Result, operation.Unwrap) is not { } property)
        {
            return operation.Result;
        }

        return property.Type.Kind == TypeKind.List ? property.Type.Item : property.Type;
    }

    private T? Extension<T>(OperationSite site, string key, Func<ExtensionView, T?> read, Func<T, string> nameOf, HashSet<string> methods)
        where T : class
    {
        if (site.View.Extension(key) is not { } node || read(node) is not { } model)
        {
            return null;
        }

        if (methods.Add(FullName(site, nameOf(model))))
        {
            return model;
        }

        problems.Add(SpecProblems.ExtensionIgnored, node.Node, key, $"the group already has a method {nameOf(model)}");
        return null;
    }

    private static string FullName(OperationSite site, string method) => site.Name.Group + "." + method;
}
