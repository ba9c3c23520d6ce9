// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks rules for the main code of every published module. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleRules {

	private final String ownPackage;

	private final JavaClasses classes;

	/**
	 * Reads the main classes of the module in the working directory.
	 * @param ownPackage the package of the module
	 */
	protected ModuleRules(String ownPackage) {
		this.ownPackage = ownPackage;
		this.classes = new ClassFileImporter().importPath(Path.of("target", "classes"));
	}

	/**
	 * Returns the main classes of the module.
	 * @return the classes
	 */
	protected final JavaClasses classes() {
		return this.classes;
	}

	@Test
	void internalsOfOtherModulesAreNotUsed() {
		assertThat(this.classes.stream()
			.flatMap((type) -> type.getDirectDependenciesFromSelf().stream())
			.filter((dependency) -> dependency.getTargetClass()
				.getPackageName()
				.matches("io\\.dracoonspring\\..*\\binternal\\b.*"))
			.filter((dependency) -> !dependency.getTargetClass().getPackageName().startsWith(this.ownPackage)))
			.isEmpty();
	}

	@Test
	void onlyServletPackagesKnowServlets() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("..servlet..", "..autoconfigure..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("jakarta.servlet..", "org.springframework.web.servlet..",
					"org.springframework.web.filter..")
			.orShould()
			.dependOnClassesThat()
			.haveNameMatching("org\\.springframework\\.http\\.server\\.Servlet.*")
			// the auto-configuration module has no package to which this rule applies
			.allowEmptyShould(true)
			.check(this.classes);
	}

	@Test
	void onlyAutoConfigurationKnowsSpringBoot() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage("..autoconfigure..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.boot..")
			// the auto-configuration module has no package to which this rule applies
			.allowEmptyShould(true)
			.check(this.classes);
	}

	/**
	 * Forbids records in which a method that returns a changed copy has the name of an
	 * accessor, such as {@code limit(10)} beside {@code limit()}. The names of methods
	 * that return a changed copy begin with {@code with}.
	 */
	@Test
	void copiesAndAccessorsHaveDifferentNames() {
		assertThat(this.classes.stream()
			.filter(JavaClass::isRecord)
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> !method.getModifiers().contains(JavaModifier.STATIC))
			.filter((method) -> !method.getParameters().isEmpty())
			.filter((method) -> method.getRawReturnType().equals(method.getOwner()))
			.filter((method) -> method.getOwner().tryGetField(method.getName()).isPresent())).isEmpty();
	}

	/**
	 * Forbids public factories with more than three text parameters. If a caller swaps
	 * two of them, the compiler reports no error.
	 */
	@Test
	void factoriesTakeFewTexts() {
		assertThat(this.classes.stream()
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC)
					&& !type.getPackageName().contains(".internal"))
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.getModifiers().containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC)))
			.filter((method) -> method.getRawParameterTypes()
				.stream()
				.filter((type) -> type.isAssignableTo(CharSequence.class))
				.count() > 3))
			.isEmpty();
	}

	/**
	 * Forbids operators that use {@code FluxConcatArray} of Reactor. This class can
	 * request too many elements from the next source if the previous source was empty.
	 * Elements that arrive during the switch are then requested twice. A consumer then
	 * fails if its queue is full.
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
			.check(this.classes);
	}

	/**
	 * Forbids periodic tasks of Reactor. A thread that cancels such a task waits for a
	 * lock of the JDK's timer. BlockHound forbids event loops to wait, and throws an
	 * error. A stream whose thread receives this error never completes. Tasks that run
	 * once, and repeated delays, need no such lock.
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
			.check(this.classes);
	}

	/**
	 * Forbids the scheduler that the client shares with the application. If it has
	 * virtual threads, it can lose tasks, and an application may block all its threads.
	 */
	@Test
	void blockingWorkHasThreadsOfTheClient() {
		ArchRuleDefinition.noClasses().should().callMethod(Schedulers.class, "boundedElastic").check(this.classes);
	}

	/**
	 * Requires {@code publishOn} for each {@code toStream} and {@code toIterable}. Both
	 * have a queue with a lock. A thread that adds an element to the queue may have to
	 * wait for the lock. Therefore this thread must not be an event loop.
	 */
	@Test
	void streamsAreFilledByThreadsThatMayWait() {
		assertThat(this.classes.stream()
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
		SlicesRuleDefinition.slices().matching("io.dracoonspring.(**)").should().beFreeOfCycles().check(this.classes);
	}

	@Test
	void jsonIsJackson3() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
			.check(this.classes);
	}

	@Test
	void packagesStayNavigable() {
		Map<String, Long> sizes = this.classes.stream()
			.filter((type) -> type.isTopLevelClass() && !"package-info".equals(type.getSimpleName())
					&& !isGenerated(type))
			.collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
		assertThat(sizes).isNotEmpty().allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(60));
	}

	private boolean isGenerated(JavaClass type) {
		return type.getSimpleName().endsWith("Builder")
				&& this.classes.contain(type.getName().replaceFirst("Builder$", ""));
	}

}
