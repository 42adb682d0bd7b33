evaluate(new File(basedir, '../../../../parra-webhooks-core/src/it/promised.groovy'))
