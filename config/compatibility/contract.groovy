import japicmp.model.JApiCompatibilityChangeType

// Removes code that is not a part of the contract from the comparison with a former version. CONTRIBUTING.md defines the contract.

def names = jApiClasses.collect { it.fullyQualifiedName } as Set

jApiClasses.removeIf { it.fullyQualifiedName.contains('.internal.') }

for (type in jApiClasses) {
	if (names.contains(type.fullyQualifiedName + 'Builder')) {
		type.constructors.clear()
	}
	// allow new methods of these interfaces: only this project implements them, with a method for every operation or area of the server
	if (type.fullyQualifiedName.startsWith('io.dracoonspring.api.') || type.fullyQualifiedName == 'io.dracoonspring.Dracoon') {
		for (method in type.methods) {
			method.compatibilityChanges.removeIf { it.type == JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE }
		}
	}
}
return jApiClasses
