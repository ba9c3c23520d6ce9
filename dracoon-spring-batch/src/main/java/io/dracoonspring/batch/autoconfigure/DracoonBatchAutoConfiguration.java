// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.batch.autoconfigure.BatchTransactionManager;
import org.springframework.boot.batch.autoconfigure.JobLauncherApplicationRunner;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchDataSource;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.init.PropertiesBasedDataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.autoconfigure.init.OnDatabaseInitializationCondition;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.PollableChannel;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.batch.AuditJob;
import io.dracoonspring.batch.DistributeKeysJob;
import io.dracoonspring.batch.MirrorJob;
import io.dracoonspring.batch.MirrorProgress;
import io.dracoonspring.batch.internal.allowance.CallPause;
import io.dracoonspring.batch.internal.allowance.CurrentLimits;
import io.dracoonspring.batch.internal.allowance.SharedRateLimit;
import io.dracoonspring.batch.internal.allowance.Workers;
import io.dracoonspring.batch.internal.audit.AuditCheckpoints;
import io.dracoonspring.batch.internal.audit.AuditJobFactory;
import io.dracoonspring.batch.internal.keys.KeysJobFactory;
import io.dracoonspring.batch.internal.mirror.MirrorJobFactory;
import io.dracoonspring.batch.internal.mirror.MirrorResults;
import io.dracoonspring.batch.internal.mirror.MirrorSettings;
import io.dracoonspring.batch.internal.mirror.StoredProgress;
import io.dracoonspring.batch.internal.outage.DatabaseRetry;
import io.dracoonspring.batch.internal.outage.RetriedJobRepository;
import io.dracoonspring.batch.internal.outage.RetriedTransactions;
import io.dracoonspring.batch.internal.partition.JobGuard;
import io.dracoonspring.batch.internal.partition.LeaseKeeper;
import io.dracoonspring.batch.internal.partition.Leases;
import io.dracoonspring.batch.internal.partition.PartWorker;
import io.dracoonspring.batch.internal.partition.PartWorkerThread;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PartSize;
import io.dracoonspring.batch.internal.report.ReportStore;
import io.dracoonspring.batch.internal.state.MirrorState;
import io.dracoonspring.batch.internal.trace.TracedRequests;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the jobs of Spring Batch. Plans and leases are stored in the
 * database of the job repository.
 */
@AutoConfiguration(after = { DracoonClientsAutoConfiguration.class, BatchJdbcAutoConfiguration.class })
@ConditionalOnBean({ Dracoon.class, JobRepository.class })
@ConditionalOnSingleCandidate(DataSource.class)
@EnableConfigurationProperties(DracoonBatchProperties.class)
@Import({ LocalWorkConfiguration.class, JdbcRequestsConfiguration.class, RabbitRequestsConfiguration.class })
public final class DracoonBatchAutoConfiguration {

	private final JdbcTemplate jdbc;

	private final PlatformTransactionManager transactionManager;

	DracoonBatchAutoConfiguration(DataSource dataSource, @BatchDataSource ObjectProvider<DataSource> batchDataSource,
			PlatformTransactionManager transactionManager,
			@BatchTransactionManager ObjectProvider<PlatformTransactionManager> batchTransactionManager) {
		this.jdbc = new JdbcTemplate(batchDataSource.getIfAvailable(() -> dataSource));
		this.transactionManager = batchTransactionManager.getIfAvailable(() -> transactionManager);
	}

	@Bean
	@ConditionalOnMissingBean
	@DependsOnDatabaseInitialization
	JobPlan dracoonJobPlan() {
		return new JobPlan(this.jdbc);
	}

	@Bean
	@ConditionalOnMissingBean
	@DependsOnDatabaseInitialization
	MirrorState dracoonMirrorState() {
		return new MirrorState(this.jdbc);
	}

	@Bean
	@ConditionalOnMissingBean
	@DependsOnDatabaseInitialization
	ReportStore dracoonMirrorReports() {
		return new ReportStore(this.jdbc);
	}

	@Bean
	@ConditionalOnMissingBean
	@DependsOnDatabaseInitialization
	Workers dracoonBatchWorkers() {
		return new Workers(this.jdbc);
	}

	@Bean
	@ConditionalOnMissingBean
	@DependsOnDatabaseInitialization
	Leases dracoonLeases(DracoonBatchProperties properties) {
		return new Leases(this.jdbc, new TransactionTemplate(this.transactionManager), properties.lease());
	}

	@Bean
	@ConditionalOnMissingBean
	LeaseKeeper dracoonLeaseKeeper(Leases leases) {
		return new LeaseKeeper(leases);
	}

	@Bean
	@ConditionalOnMissingBean
	DatabaseRetry dracoonDatabaseRetry(DracoonBatchProperties properties) {
		return new DatabaseRetry(properties.databaseTimeout());
	}

	@Bean
	static CallPause dracoonCallPause() {
		return new CallPause();
	}

	@Bean
	@ConditionalOnMissingBean
	@DependsOnDatabaseInitialization
	CurrentLimits dracoonBatchLimits(DracoonBatchProperties properties) {
		return new CurrentLimits(this.jdbc, properties.schedule(), Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	SharedRateLimit dracoonSharedAllowance(Workers workers, CurrentLimits limits, CallPause pause,
			ObjectProvider<Dracoon> clients) {
		return new SharedRateLimit(workers, limits, pause, () -> clients.stream().toList());
	}

	private RetriedTransactions transactions(DatabaseRetry retry) {
		return new RetriedTransactions(retry, new TransactionTemplate(this.transactionManager));
	}

	@Bean
	@ConditionalOnMissingBean
	MirrorJobFactory dracoonMirrorJobFactory(JobRepository repository, DatabaseRetry retry, JobPlan plan,
			MirrorState state, ReportStore reports, Leases leases, ApplicationContext resources, SharedRateLimit limits,
			DracoonBatchProperties properties, ObjectProvider<ObservationRegistry> observations) {
		DracoonBatchProperties.Parts parts = properties.parts();
		return new MirrorJobFactory(repository, transactions(retry), plan, state, reports, leases, resources, limits,
				new MirrorSettings(new PartSize(parts.least(), parts.longest(), parts.bytesPerSecond().toBytes()),
						properties.chunkSize(), properties.concurrency(), properties.pollInterval(),
						properties.patience(), properties.filePatience(), properties.mirror().stateRetention(),
						properties.mirror().reportRetention(),
						observations.getIfUnique(() -> ObservationRegistry.NOOP)));
	}

	@Bean
	@ConditionalOnMissingBean
	TracedRequests dracoonTracedRequests(ObjectProvider<ObservationRegistry> observations) {
		return new TracedRequests(observations.getIfUnique(() -> ObservationRegistry.NOOP));
	}

	@Bean
	@ConditionalOnMissingBean
	@DependsOnDatabaseInitialization
	MirrorResults dracoonMirrorResults(DatabaseRetry retry) {
		return new MirrorResults(this.jdbc, retry);
	}

	@Bean
	@ConditionalOnMissingBean(MirrorProgress.class)
	@ConditionalOnBooleanProperty("dracoon.batch.mirror.enabled")
	StoredProgress dracoonMirrorProgress(JobRepository repository, JobPlan plan, Leases leases, Workers workers,
			CurrentLimits limits, MirrorResults results) {
		return new StoredProgress(repository, plan, leases, workers, limits, results);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(Dracoon.class)
	@ConditionalOnBooleanProperty("dracoon.batch.audit.enabled")
	@DependsOnDatabaseInitialization
	AuditJobFactory dracoonAuditJobFactory(JobRepository repository, DatabaseRetry retry, Dracoon dracoon,
			DracoonBatchProperties properties) {
		DracoonBatchProperties.ReportColumns columns = properties.audit().reportColumns();
		return new AuditJobFactory(RetriedJobRepository.of(repository, retry), transactions(retry),
				new AuditCheckpoints(this.jdbc), dracoon, columns.permissions(), columns.events());
	}

	/** Configures the beans of workers. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnRole({ DracoonBatchProperties.Role.LOCAL, DracoonBatchProperties.Role.WORKER })
	static class WorkerConfiguration {

		@Bean
		@ConditionalOnMissingBean
		PartWorker dracoonPartWorker(JobRepository repository, LeaseKeeper leases, MirrorJobFactory mirrors,
				DatabaseRetry retry) {
			return new PartWorker(RetriedJobRepository.ofParts(repository, retry), leases, List.copyOf(mirrors.parts()),
					retry);
		}

		@Bean
		PartWorkerThread dracoonPartWorkerThread(PollableChannel dracoonBatchRequests, PartWorker worker,
				SharedRateLimit rateLimit, TracedRequests traces) {
			return new PartWorkerThread(dracoonBatchRequests, worker,
					(request, work) -> traces.observe(request, () -> rateLimit.during(work)));
		}

	}

	/** Configures the beans of managers. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnRole({ DracoonBatchProperties.Role.LOCAL, DracoonBatchProperties.Role.MANAGER })
	static class ManagerConfiguration {

		@Bean
		@ConditionalOnMissingBean
		JobGuard dracoonJobGuard(JobRepository repository, LeaseKeeper leases, DatabaseRetry retry) {
			return new JobGuard(RetriedJobRepository.of(repository, retry), leases, retry);
		}

		@Bean(MirrorJob.NAME)
		@ConditionalOnMissingBean(name = MirrorJob.NAME)
		@ConditionalOnBooleanProperty("dracoon.batch.mirror.enabled")
		Job dracoonMirrorJob(MirrorJobFactory mirrors, JobGuard guard, MirrorResults results,
				MessageChannel dracoonBatchRequests, TracedRequests traces) {
			return mirrors.job(guard, results, traces.sender(dracoonBatchRequests));
		}

		@Bean(DistributeKeysJob.NAME)
		@ConditionalOnMissingBean(name = DistributeKeysJob.NAME)
		@ConditionalOnSingleCandidate(Dracoon.class)
		@ConditionalOnBooleanProperty("dracoon.batch.distribute-keys.enabled")
		Job dracoonDistributeKeysJob(JobRepository repository, Dracoon dracoon, ApplicationContext resources,
				JobGuard guard, DatabaseRetry retry) {
			return new KeysJobFactory(RetriedJobRepository.of(repository, retry), dracoon, resources).job(guard);
		}

		@Bean(AuditJob.NAME)
		@ConditionalOnMissingBean(name = AuditJob.NAME)
		@ConditionalOnSingleCandidate(Dracoon.class)
		@ConditionalOnBooleanProperty("dracoon.batch.audit.enabled")
		Job dracoonAuditJob(AuditJobFactory audits, JobGuard guard) {
			return audits.job(guard);
		}

		@Bean
		@Order(JobLauncherApplicationRunner.DEFAULT_ORDER - 1)
		ApplicationRunner dracoonJobRecovery(JobGuard guard) {
			return (arguments) -> guard.recover(Set.of(MirrorJob.NAME, DistributeKeysJob.NAME, AuditJob.NAME));
		}

	}

	/** Creates the tables if the properties require it. */
	@Configuration(proxyBeanMethods = false)
	@Conditional(OnBatchInitialization.class)
	@EnableConfigurationProperties(DracoonBatchJdbcProperties.class)
	static class Initialization {

		@Bean
		@ConditionalOnMissingBean(name = "dracoonBatchDatabaseInitializer")
		PropertiesBasedDataSourceScriptDatabaseInitializer<DracoonBatchJdbcProperties> dracoonBatchDatabaseInitializer(
				DataSource dataSource, @BatchDataSource ObjectProvider<DataSource> batchDataSource,
				DracoonBatchJdbcProperties properties) {
			return new PropertiesBasedDataSourceScriptDatabaseInitializer<>(
					batchDataSource.getIfAvailable(() -> dataSource), properties);
		}

	}

	/** Matches if the properties require the tables. */
	static class OnBatchInitialization extends OnDatabaseInitializationCondition {

		OnBatchInitialization() {
			super("DRACOON batch", "dracoon.batch.jdbc.initialize-schema");
		}

	}

}
