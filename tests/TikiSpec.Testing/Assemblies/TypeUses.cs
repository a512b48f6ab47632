using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace TikiSpec.Testing.Assemblies;

/// <summary>The types of its own assembly that a type uses.</summary>
internal sealed class TypeUses : ISignatureTypeProvider<bool, bool>
{
    private readonly MetadataReader _metadata;
    private readonly HashSet<TypeDefinitionHandle> _found = [];

    private TypeUses(MetadataReader metadata) => _metadata = metadata;

    public static IReadOnlyCollection<TypeDefinitionHandle> Of(PEReader file, MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var uses = new TypeUses(metadata);
        var type = metadata.GetTypeDefinition(handle);
        uses.AddType(type.BaseType);
        uses.AddAttributes(type.GetCustomAttributes());
        foreach (var face in type.GetInterfaceImplementations())
        {
            uses.AddType(metadata.GetInterfaceImplementation(face).Interface);
        }

        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
        {
            field.DecodeSignature(uses, true);
            uses.AddAttributes(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties().Select(metadata.GetPropertyDefinition))
        {
            uses.AddAttributes(property.GetCustomAttributes());
        }

        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
        {
            uses.AddMethod(file, method);
        }

        return uses._found;
    }

    private void AddMethod(PEReader file, MethodDefinition method)
    {
        method.DecodeSignature(this, true);
        AddAttributes(method.GetCustomAttributes());
        foreach (
            var constraint in method
                .GetGenericParameters()
                .SelectMany(parameter => _metadata.GetGenericParameter(parameter).GetConstraints())
        )
        {
            AddType(_metadata.GetGenericParameterConstraint(constraint).Type);
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(this, true);
        }

        foreach (var region in body.ExceptionRegions)
        {
            AddType(region.CatchType);
        }

        foreach (var token in CodeTokens.In(body.GetILReader()))
        {
            Add(token);
        }
    }

    private void AddAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
        {
            Add(_metadata.GetCustomAttribute(attribute).Constructor);
        }
    }

    private void Add(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                _found.Add(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                _found.Add(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodSpecification:
                var method = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                method.DecodeSignature(this, true);
                Add(method.Method);
                break;
            case HandleKind.MemberReference:
                AddMember(_metadata.GetMemberReference((MemberReferenceHandle)handle));
                break;
            default:
                AddType(handle);
                break;
        }
    }

    private void AddMember(MemberReference reference)
    {
        AddType(reference.Parent);
        if (reference.GetKind() == MemberReferenceKind.Method)
        {
            reference.DecodeMethodSignature(this, true);
        }
        else
        {
            reference.DecodeFieldSignature(this, true);
        }
    }

    private void AddType(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        if (handle.Kind == HandleKind.TypeDefinition)
        {
            _found.Add((TypeDefinitionHandle)handle);
        }
        else if (handle.Kind == HandleKind.TypeSpecification)
        {
            _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, true);
        }
    }

    // Of a signature only the types count that it names; what it makes of them does not.
    public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => _found.Add(handle);

    public bool GetTypeFromSpecification(MetadataReader reader, bool genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
    {
        AddType(handle);
        return true;
    }

    public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => true;

    public bool GetArrayType(bool elementType, ArrayShape shape) => true;

    public bool GetByReferenceType(bool elementType) => true;

    public bool GetFunctionPointerType(MethodSignature<bool> signature) => true;

    public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => true;

    public bool GetGenericMethodParameter(bool genericContext, int index) => true;

    public bool GetGenericTypeParameter(bool genericContext, int index) => true;

    public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => true;

    public bool GetPinnedType(bool elementType) => true;

    public bool GetPointerType(bool elementType) => true;

    public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => true;

    public bool GetSZArrayType(bool elementType) => true;
}
