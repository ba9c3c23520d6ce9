// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks rules for the modules of the client. */
public abstract class ClientRules extends ModuleRules {

	/**
	 * The package {@code io.dracoonspring}, which contains the builder of the client.
	 * Only modules that build on the client may use this package.
	 */
	protected static final String ROOT = "";

	private static final String PREFIX = "io.dracoonspring";

	private static final List<String> PACKAGES = List.of(ROOT, ".api..", ".http..", ".auth..", ".crypto..", ".scan..",
			".transfer..", ".observation..", ".template..", ".resource..", ".event..", ".web..", ".security..");

	/**
	 * The largest number of constructor arguments with which a method of a record may
	 * create a changed copy. More arguments are hard to read, because only their
	 * positions distinguish them.
	 */
	private static final int MAX_COPIED = 4;

	/**
	 * Reads the main classes of the module in the working directory.
	 * @param ownPackage the package of the module
	 */
	protected ClientRules(String ownPackage) {
		super(ownPackage);
	}

	@Test
	void wideRecordsAreCopiedByTheirBuilders() {
		assertThat(classes().stream().filter(JavaClass::isRecord)).isNotEmpty()
			.allSatisfy((type) -> assertThat(type.getConstructorCallsFromSelf()
				.stream()
				.filter((call) -> call.getTargetOwner().equals(type))
				.filter((call) -> !call.getOrigin().isConstructor())
				.filter((call) -> !call.getOrigin().getModifiers().contains(JavaModifier.STATIC))
				.filter((call) -> call.getTarget().getRawParameterTypes().size() > MAX_COPIED)).isEmpty());
	}

	/**
	 * Checks that a package uses no packages of the client other than itself and the
	 * allowed packages.
	 * @param name the package below {@code io.dracoonspring}, such as {@code .auth..}
	 * @param allowed the allowed packages, in the same form, or {@link #ROOT}
	 */
	protected final void onlyUses(String name, String... allowed) {
		String[] forbidden = PACKAGES.stream()
			.filter((other) -> !other.equals(name) && !List.of(allowed).contains(other))
			.map(PREFIX::concat)
			.toArray(String[]::new);
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage(PREFIX + name)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(forbidden)
			.check(classes());
	}

}
