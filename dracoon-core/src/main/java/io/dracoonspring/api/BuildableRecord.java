// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A record with a generated builder of a similar name, such as {@code UserQueryBuilder}
 * for {@code UserQuery}. The record may gain components in every version.
 * <p>
 * The accessors and the methods of the builder stay compatible. The constructor and
 * record patterns do not, because they change with every new component.
 *
 * @see CopyableRecord
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@RecordBuilder.Template(options = @RecordBuilder.Options(fileComment = "",
		nullableAnnotationClass = "org.jspecify.annotations.Nullable", addStaticBuilder = false, enableGetters = false,
		enableWither = false))
public @interface BuildableRecord {

}
