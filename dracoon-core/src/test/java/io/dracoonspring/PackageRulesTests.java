/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may use whom.
 */
class PackageRulesTests {

	/** So many values of a record are told apart by their position. */
	private static final int MAX_COPIED = 4;

	private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

	@Test
	void packagesUseOnlyThoseBelowThem() {
		onlyUses("api..");
		onlyUses("http..", "api..", "observation..");
		onlyUses("auth..", "api..", "http..", "observation..");
		onlyUses("crypto..", "api..", "observation..");
		onlyUses("observation..", "api..");
		onlyUses("transfer..", "api..", "crypto..", "observation..");
		onlyUses("event..", "api..");
	}

	@Test
	void nothingBelowKnowsWhatStandsOnAClient() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("io.dracoonspring.template..", "io.dracoonspring.resource..",
					"io.dracoonspring.web..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.dracoonspring.template..", "io.dracoonspring.resource..", "io.dracoonspring.web..")
			.check(CLASSES);
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage("io.dracoonspring.event..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.dracoonspring.event..")
			.check(CLASSES);
	}

	/**
	 * {@code FluxConcatArray} of Reactor asks the next source twice for what is requested
	 * in the moment of the change, if the one before has yielded nothing: more would come
	 * than was asked for, and a consumer whose queue is full then fails.
	 */
	@Test
	void streamsDoNotBeginBehindOnesThatYieldNothing() {
		ArchRuleDefinition.noClasses()
			.should()
			.callMethod(Mono.class, "thenMany", Publisher.class)
			.orShould()
			.callMethod(Flux.class, "thenMany", Publisher.class)
			.orShould()
			.callMethod(Flux.class, "concat", Publisher[].class)
			.check(CLASSES);
	}

	/**
	 * Whoever cancels a periodical task of Reactor waits for a lock of the JDK's timer,
	 * which BlockHound does not let event loops do, other than with a task that runs once
	 * (and an error there leaves a stream without an end). A repeated delay does not.
	 */
	@Test
	void nothingIsScheduledPeriodically() {
		ArchRuleDefinition.noClasses()
			.should()
			.callMethod(Flux.class, "interval", Duration.class)
			.orShould()
			.callMethod(Flux.class, "interval", Duration.class, Duration.class)
			.orShould()
			.callMethod(Scheduler.class, "schedulePeriodically", Runnable.class, long.class, long.class, TimeUnit.class)
			.check(CLASSES);
	}

	/**
	 * The queue of a stream that is waited on has a lock, and whoever puts something into
	 * it may have to wait for it: that must not be an event loop.
	 */
	@Test
	void streamsAreFilledByThreadsThatMayWait() {
		assertThat(CLASSES.stream()
			.flatMap((type) -> type.getCodeUnits().stream())
			.filter((unit) -> callsOf(unit, "toStream") + callsOf(unit, "toIterable") > callsOf(unit, "publishOn")))
			.isEmpty();
	}

	private static long callsOf(JavaCodeUnit unit, String method) {
		return unit.getMethodCallsFromSelf()
			.stream()
			.map(JavaMethodCall::getTarget)
			.filter((target) -> target.getOwner().isEquivalentTo(Flux.class) && target.getName().equals(method))
			.count();
	}

	@Test
	void packagesHaveNoCycles() {
		SlicesRuleDefinition.slices().matching("io.dracoonspring.(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void whatApplicationsUseKnowsNoInternals() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("io.dracoonspring", "io.dracoonspring..internal..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.dracoonspring..internal..")
			.check(CLASSES);
		assertThat(CLASSES.stream()
			.filter((type) -> "io.dracoonspring".equals(type.getPackageName()))
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC))
			.flatMap((type) -> type.getMembers().stream())
			.filter((member) -> member.getModifiers().contains(JavaModifier.PUBLIC))
			.flatMap((member) -> member.getAllInvolvedRawTypes().stream())
			.filter((type) -> type.getPackageName().contains(".internal"))).isEmpty();
	}

	@Test
	void coreKnowsNoSpringBoot() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.boot..")
			.check(CLASSES);
	}

	@Test
	void onlySigningUsersInKnowsSpringSecurity() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage("io.dracoonspring.security..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.security..", "com.nimbusds..", "net.minidev..")
			.check(CLASSES);
	}

	@Test
	void onlyServingToServletsKnowsThem() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("io.dracoonspring.web.servlet..", "io.dracoonspring.event.webhook.servlet..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("jakarta.servlet..", "org.springframework.web.servlet..",
					"org.springframework.web.filter..")
			.orShould()
			.dependOnClassesThat()
			.haveNameMatching("org\\.springframework\\.http\\.server\\.Servlet.*")
			.check(CLASSES);
	}

	@Test
	void onlyOneClassKnowsTheCorrettoProvider() {
		ArchRuleDefinition.noClasses()
			.that()
			.doNotHaveFullyQualifiedName("io.dracoonspring.crypto.key.CorrettoProvider")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("com.amazon.corretto..")
			.check(CLASSES);
	}

	@Test
	void jsonIsJackson3() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
			.check(CLASSES);
	}

	@Test
	void packagesStayNavigable() {
		Map<String, Long> sizes = CLASSES.stream()
			.filter((type) -> type.isTopLevelClass() && !"package-info".equals(type.getSimpleName())
					&& !isGenerated(type))
			.collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
		assertThat(sizes).isNotEmpty().allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(60));
	}

	@Test
	void wideRecordsAreCopiedByTheirBuilders() {
		assertThat(CLASSES.stream().filter(JavaClass::isRecord)).isNotEmpty()
			.allSatisfy((type) -> assertThat(type.getConstructorCallsFromSelf()
				.stream()
				.filter((call) -> call.getTargetOwner().equals(type))
				.filter((call) -> !call.getOrigin().isConstructor())
				.filter((call) -> !call.getOrigin().getModifiers().contains(JavaModifier.STATIC))
				.filter((call) -> call.getTarget().getRawParameterTypes().size() > MAX_COPIED)).isEmpty());
	}

	private static boolean isGenerated(JavaClass type) {
		return type.getSimpleName().endsWith("Builder") && CLASSES.contain(type.getName().replaceFirst("Builder$", ""));
	}

	private static void onlyUses(String name, String... allowed) {
		String[] forbidden = Stream
			.of("api..", "http..", "auth..", "security..", "crypto..", "transfer..", "observation..", "template..",
					"resource..", "web..")
			.filter((other) -> !other.equals(name) && !List.of(allowed).contains(other))
			.map((other) -> "io.dracoonspring." + other)
			.toArray(String[]::new);
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.dracoonspring." + name)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(forbidden)
			.orShould()
			.dependOnClassesThat()
			.resideInAPackage("io.dracoonspring")
			.check(CLASSES);
	}

}
