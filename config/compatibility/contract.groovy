import japicmp.model.JApiCompatibilityChangeType

// Takes out of a comparison with a former version what is no contract; CONTRIBUTING.md says what is one.

def names = jApiClasses.collect { it.fullyQualifiedName } as Set

jApiClasses.removeIf { it.fullyQualifiedName.contains('.internal.') }

for (type in jApiClasses) {
	if (names.contains(type.fullyQualifiedName + 'Builder')) {
		type.constructors.clear()
	}
	// implemented by this project alone, with a method for every operation or area of the server
	if (type.fullyQualifiedName.startsWith('io.dracoonspring.api.') || type.fullyQualifiedName == 'io.dracoonspring.Dracoon') {
		for (method in type.methods) {
			method.compatibilityChanges.removeIf { it.type == JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE }
		}
	}
}
return jApiClasses
