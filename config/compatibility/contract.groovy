import japicmp.model.JApiChangeStatus
import japicmp.model.JApiCompatibilityChangeType

// Removes code that is not a part of the contract from the comparison with a former version. CONTRIBUTING.md defines the contract.
// Only marks and builders of the former version count. Otherwise a new mark would hide a change that breaks the former version.

def former = jApiClasses.findAll { it.changeStatus != JApiChangeStatus.NEW }.collectEntries { [it.fullyQualifiedName, it] }

def hadMark = { type, mark -> type.annotations.any { it.fullyQualifiedName == mark && it.changeStatus != JApiChangeStatus.NEW } }

// nested types of properties belong to the properties
def hadProperties = { type ->
	def outermost = former[type.fullyQualifiedName.replaceFirst(/\$.*/, '')]
	outermost != null && hadMark(outermost, 'org.springframework.boot.context.properties.ConfigurationProperties')
}

jApiClasses.removeIf { it.fullyQualifiedName.contains('.internal.') }

for (type in jApiClasses) {
	def name = type.fullyQualifiedName
	if (hadMark(type, 'io.dracoonspring.api.ExtensibleRecord') || former.containsKey(name + 'Builder') || hadProperties(type)) {
		type.constructors.clear()
	}
	// only records of this project implement the generated interfaces with the methods that copy a record
	if (hadMark(type, 'io.dracoonspring.api.NotForImplementation') || name.endsWith('Builder$With')) {
		for (method in type.methods) {
			method.compatibilityChanges.removeIf { it.type == JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE }
		}
	}
}
return jApiClasses
